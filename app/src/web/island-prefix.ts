/** React makes ids from the place in the tree; each island is a tree of its own and says so. */
export function islandPrefix(name: string): string {
  return `${name.replaceAll(/\W/g, '-')}-`;
}
