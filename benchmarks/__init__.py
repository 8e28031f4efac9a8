"""What Herline costs, measured beside the least that it could cost: `python -m benchmarks`."""
