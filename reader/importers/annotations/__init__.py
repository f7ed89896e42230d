"""Annotations of the W3C Web Annotation Data Model, and their near relatives."""
