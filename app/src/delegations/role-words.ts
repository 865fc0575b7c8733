/** The roles of persons of a delegation, by what they are called in lists. */
export const roleWords = {
  head: {
    label: 'desk.role.head',
    also: [
      ...['Head', 'Head of delegation', 'Chef', 'Chef de délégation', 'Jefe de delegación', 'Jefe', 'Jefa'],
      ...['Représentante', 'Representante', 'رئيس الوفد', '团长', '代表团团长', 'Глава делегации', 'Руководитель'],
    ],
  },
  alternate: {
    label: 'desk.role.alternate',
    also: [
      ...['Alternate representative', 'Deputy', 'Deputy head of delegation', 'Représentant suppléant', 'Suppléante'],
      ...['Representante suplente', 'ممثل مناوب', '副团长', 'Заместитель представителя', 'Заместитель главы делегации'],
    ],
  },
  adviser: {
    label: 'desk.role.adviser',
    also: ['Advisor', 'Counsellor', 'Conseillère', 'Asesora', 'مستشارة', 'Советница'],
  },
} as const;
