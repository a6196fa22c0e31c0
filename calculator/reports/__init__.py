"""Turns a comparison into what people read: rows, chart and sentences, made once for every format."""
