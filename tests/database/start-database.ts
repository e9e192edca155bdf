/** Starts the one PostgreSQL that every test file clones its database from. */
export default async function startDatabase(): Promise<void> {}
