"""The citizens' pages of the calculator and the files behind them."""
