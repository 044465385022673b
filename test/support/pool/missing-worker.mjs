/** Cannot be a worker. */
process.exit(3)
