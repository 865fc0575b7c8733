import type { ReactNode } from 'react';

/** When a State joined: at entry into force, in the first years, later; `x` has left. */
export type Era = '1' | '2' | '3' | 'x';

export interface Tile {
  /** ISO 3166 alpha-3. */
  readonly code: string;
  readonly name: string;
  readonly href: string;
  readonly era?: Era;
  /** Shown on hovering: name and date. */
  readonly title?: string;
}

/** One tile for each State of a regional group, in alphabetical order. Sizes and places say nothing about territory. */
export function Tiles({ tiles, label }: { readonly tiles: readonly Tile[]; readonly label?: string }): ReactNode {
  return (
    <ul className="tiles" aria-label={label}>
      {tiles.map((tile) => (
        <li key={tile.code}>
          <a href={tile.href} data-era={tile.era} title={tile.title}>
            {tile.code}
            <span className="vh"> {tile.name}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
