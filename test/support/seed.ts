import fc from 'fast-check'

/** The same draws on every run, so that a failure is a change; COTEJO_SEED explores others. */
fc.configureGlobal({ seed: Number(process.env['COTEJO_SEED'] ?? 20_261_121) })
