/**
 * States that the data name as observers and that have neither signed nor joined the Statute, so that no file gives their
 * names. Source: names of States in the six official languages as published by the United Nations Statistics Division (M49).
 */
export const otherStates = [
  { iso2: 'CN', iso3: 'CHN', names: { en: 'China', fr: 'Chine', es: 'China', ar: 'الصين', zh: '中国', ru: 'Китай' } },
  { iso2: 'CU', iso3: 'CUB', names: { en: 'Cuba', fr: 'Cuba', es: 'Cuba', ar: 'كوبا', zh: '古巴', ru: 'Куба' } },
  {
    iso2: 'MY',
    iso3: 'MYS',
    names: { en: 'Malaysia', fr: 'Malaisie', es: 'Malasia', ar: 'ماليزيا', zh: '马来西亚', ru: 'Малайзия' },
  },
] as const;
