"""From a question to its answer: prices of the day, comparison, futures, ranking, landlord and tenant."""
