"""What Streamlit runs: the server, once, as a module; a page of it, again and again, as a script.

All of the app is in the package.
"""

if __name__ == "__main__":
    from standpoint.screen import navigation

    navigation.draw()
else:
    import streamlit as st

    from standpoint.screen import server

    app = st.App(
        __file__, routes=server.ROUTES, middleware=server.MIDDLEWARE, lifespan=server.started
    )
