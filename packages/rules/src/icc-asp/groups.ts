/** The five regional groups of the United Nations, which the Assembly uses (docs/law.md, section 1.4). */
export type Region = 'african' | 'asiaPacific' | 'easternEuropean' | 'grulac' | 'weog';
export type Iso3 = string;

export const regions: readonly Region[] = ['african', 'asiaPacific', 'easternEuropean', 'grulac', 'weog'];

export const regionNames: Readonly<Record<Region, string>> = {
  african: 'African States',
  asiaPacific: 'Asia-Pacific States',
  easternEuropean: 'Eastern European States',
  grulac: 'Latin American and Caribbean States',
  weog: 'Western European and other States',
};
