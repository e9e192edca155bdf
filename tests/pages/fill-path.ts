/** What stands for the parameters of a route's path, by name: { classId: '…' }. */
export type Ids = Readonly<Record<string, string>>;

/**
 * The path of a route with its parameters filled in; throws where one has no value, so that a new parameter is
 * not passed over. Example: ('/classes/:classId/map', { classId: '7' }) → '/classes/7/map'.
 */
export function fillPath(path: string, ids: Ids): string {
  return path.replace(/:(\w+)/g, (_whole, name: string) => {
    const id = ids[name];
    if (id === undefined) throw new Error(`${path}: there is nothing to put for ${name}`);
    return encodeURIComponent(id);
  });
}
