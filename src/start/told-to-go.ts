/**
 * Where the database is: from the environment, or from the process that started this one, which starts the
 * database at the same time and says the address as soon as it is there.
 */
export async function toldToGo(): Promise<string> {
  const known = process.env.APP_DATABASE_URL;
  if (known) return known;
  if (!process.send)
    throw new Error(
      'Set APP_DATABASE_URL to the connection string of the role waymark_app, or use npm start.',
    );
  return new Promise((resolve, reject) => {
    process.once('message', (message: { appUrl?: string }) =>
      message.appUrl ? resolve(message.appUrl) : reject(new Error('The database did not start.')),
    );
  });
}
