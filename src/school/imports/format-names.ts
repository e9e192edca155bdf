/** Names of formats as their makers write them; a table of no known format has none. */
export const formatNames: Readonly<Record<string, string>> = {
  case: 'CASE',
  clever: 'Clever',
  oneroster: 'OneRoster',
  opensalt: 'OpenSALT',
  sds: 'School Data Sync',
};
