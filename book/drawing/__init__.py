"""Charts drawn at build by plotly itself, made light, and set into page and paper."""
