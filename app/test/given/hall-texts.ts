/** Long texts for the screens of the hall, invented and plainly so. */

/** Of two lines at least in each language. */
export const longTitle = {
  en: 'Demonstration item on the report of the working group on the length of meetings, of corridors and of coffee breaks, with the draft resolution of its facilitators',
  fr: 'Point de démonstration sur le rapport du groupe de travail sur la durée des séances, la longueur des couloirs et celle des pauses café, avec le projet de résolution de ses facilitateurs',
  es: 'Tema de demostración sobre el informe del grupo de trabajo sobre la duración de las sesiones, la longitud de los pasillos y las pausas para el café, con el proyecto de resolución de sus facilitadores',
  ar: 'بند تجريبي بشأن تقرير الفريق العامل المعني بطول الجلسات والممرات واستراحات القهوة، مع مشروع القرار المقدم من ميسريه',
  zh: '演示项目：关于会议时间、走廊长度和咖啡休息时间问题工作组报告的审议，以及工作组协调人提出的决议草案',
  ru: 'Демонстрационный пункт о докладе рабочей группы по вопросу о продолжительности заседаний, длине коридоров и перерывов на кофе с проектом резолюции ее координаторов',
};

/** As the list of speakers takes it: 120 letters at most. */
export const longGroup =
  'the Demonstration Group of States that would like shorter corridors, longer coffee breaks and fewer long names';

export const electionTitle = {
  en: 'Demonstration election of judges',
  fr: 'Élection de démonstration de juges',
  es: 'Elección de demostración de magistrados',
  ar: 'انتخاب تجريبي للقضاة',
  zh: '演示性法官选举',
  ru: 'Демонстрационные выборы судей',
};

const first = ['Amber', 'Basil', 'Cedar', 'Dahlia', 'Elm', 'Fern', 'Garnet', 'Hazel', 'Indigo', 'Jasper'];
const last = ['Mockup', 'Placeholder', 'Specimen', 'Template'];

/** Forty made-up persons; some of them with long names. */
export const inventedNames: readonly string[] = last.flatMap((family, n) =>
  first.map((given, m) =>
    n === 0 && m === 3
      ? 'Mockup-Placeholder de la Demonstration, Dahlia Bartholomea'
      : n === 1 && m === 7
        ? 'Placeholder of the Very Long Example, Hazel'
        : `${family}, ${given}`,
  ),
);

/** Nationalities for them; the longest names of States first. */
export const nationalities: readonly string[] = [
  ...[
    'GBR',
    'VEN',
    'VCT',
    'COD',
    'BOL',
    'TZA',
    'BIH',
    'ATG',
    'TTO',
    'CAF',
    'KNA',
    'MKD',
    'KOR',
    'MDA',
    'DOM',
    'PSE',
    'NLD',
  ],
  ...[
    'ARG',
    'AUT',
    'BEL',
    'BEN',
    'BGR',
    'BRA',
    'CAN',
    'CHE',
    'CHL',
    'COL',
    'CYP',
    'DEU',
    'ECU',
    'ESP',
    'EST',
    'FIN',
    'FJI',
  ],
  ...['FRA', 'GHA', 'HRV', 'ISL', 'ITA', 'JPN'],
];
