import { sql, type Kysely, type Migration } from 'kysely'

/** How the tables came to be, in order; each runs once in a register. Nothing here is of one database only. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-lifecycle': { up: lifecycle },
  '0002-withdrawal': { up: withdrawal },
  '0003-discard': { up: discard },
  '0004-settlement': { up: settlement },
}

async function lifecycle(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await schema
    .createTable('log')
    .addColumn('seq', 'integer', (c) => c.primaryKey())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('actor', 'text', (c) => c.notNull())
    .addColumn('action', 'text', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .addColumn('previous', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull().unique())
    .execute()
  await schema
    .createTable('plan')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('dependencia', 'text', (c) => c.notNull())
    .addColumn('vigencia', 'integer', (c) => c.notNull())
    .addColumn('format', 'text', (c) => c.notNull())
    .addColumn('cutoff', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('requested', 'text')
    .addColumn('current', 'integer')
    .addUniqueConstraint('plan_key', ['dependencia', 'vigencia', 'format', 'cutoff'])
    .execute()
  await schema
    .createTable('submission')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('plan', 'integer', (c) => c.notNull().references('plan.id'))
    .addColumn('number', 'text', (c) => c.notNull().unique())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('file', 'text', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('fingerprint', 'text', (c) => c.notNull())
    .addColumn('received', 'text', (c) => c.notNull())
    .addColumn('activities', 'integer', (c) => c.notNull())
    .addColumn('errors', 'integer', (c) => c.notNull())
    .addColumn('warnings', 'integer', (c) => c.notNull())
    .addColumn('infos', 'integer', (c) => c.notNull())
    .addColumn('ruleset', 'text', (c) => c.notNull())
    .addUniqueConstraint('submission_version', ['plan', 'version'])
    .execute()
  await schema
    .createTable('reception')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('file', 'text', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('received', 'text', (c) => c.notNull())
    .addColumn('fate', 'text', (c) => c.notNull())
    .addColumn('submission', 'integer', (c) => c.references('submission.id'))
    .addColumn('reason', 'text')
    .addUniqueConstraint('reception_file', ['file', 'sha256'])
    .execute()
  await schema
    .createTable('returned')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('submission', 'integer', (c) => c.notNull().references('submission.id'))
    .addColumn('letter', 'text', (c) => c.notNull().unique())
    .addColumn('date', 'text', (c) => c.notNull())
    .addColumn('deadline', 'text', (c) => c.notNull())
    .addColumn('errors', 'integer', (c) => c.notNull())
    .execute()
  await schema
    .createTable('approval')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('plan', 'integer', (c) => c.notNull().references('plan.id').unique())
    .addColumn('submission', 'integer', (c) => c.notNull().references('submission.id'))
    .addColumn('act', 'text', (c) => c.notNull())
    .addColumn('date', 'text', (c) => c.notNull())
    .execute()
  await schema
    .createTable('modification')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('submission', 'integer', (c) => c.notNull().references('submission.id'))
    .addColumn('letter', 'text', (c) => c.notNull())
    .addColumn('date', 'text', (c) => c.notNull())
    .addColumn('accepted', 'integer', (c) => c.notNull())
    .execute()
}

/** Only versions that stand are unlike each other: what was withdrawn may be received again. */
async function withdrawal({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable('submission').addColumn('withdrawn', 'text').execute()
  await schema.alterTable('submission').addColumn('motive', 'text').execute()
  await schema
    .createIndex('submission_standing')
    .unique()
    .on('submission')
    .column('sha256')
    .where(sql.ref('withdrawn'), 'is', null)
    .execute()
}

/** What was set aside may be discarded. */
async function discard({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable('reception').addColumn('discarded', 'text').execute()
  await schema.alterTable('reception').addColumn('motive', 'text').execute()
}

/** What co-responsibles reported differently may be settled; of several of one activity and cut-off the last holds. */
async function settlement({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('settlement')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('activity', 'text', (c) => c.notNull())
    .addColumn('cutoff', 'text', (c) => c.notNull())
    .addColumn('executed', 'text', (c) => c.notNull())
    .addColumn('evidence', 'integer', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('motive', 'text', (c) => c.notNull())
    .addColumn('unit', 'text')
    .addColumn('date', 'text', (c) => c.notNull())
    .execute()
}
