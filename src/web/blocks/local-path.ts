/** A path of ours to go on to after signing in; anything else, such as another site, becomes the start page. */
export function localPath(path: string | undefined): string {
  return path !== undefined && /^\/(?![/\\])[\w\-./?=&%~]*$/.test(path) ? path : '/';
}
