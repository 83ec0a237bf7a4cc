"""Standpoint compares what stakeholders in a policy dispute say, passage by passage."""
