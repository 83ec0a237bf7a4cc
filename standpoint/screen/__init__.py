"""What draws the pages: the session, the address, and the parts that pages share."""
