import type { FixedBase, Group } from '../group.ts';

/**
 * A group that remembers every power: many archives that differ in one place cost little more than one. For tests: it
 * grows without bound and keeps secrets.
 */
export function rememberingGroup(group: Group): Group {
  const powers = new Map<string, bigint>();
  const members = new Map<bigint, boolean>();
  const bases = new Map<bigint, FixedBase>();
  const power = (base: bigint, exponent: bigint): bigint => {
    const name = `${base.toString(36)}^${exponent.toString(36)}`;
    const known = powers.get(name) ?? group.power(base, exponent);
    powers.set(name, known);
    return known;
  };
  const isMember = (element: bigint): boolean => {
    const known = members.get(element) ?? group.isMember(element);
    members.set(element, known);
    return known;
  };
  return {
    ...group,
    power,
    powers: (base, exponents) => exponents.map((exponent) => power(base, exponent)),
    isMember,
    memberPowers: (base, exponents) => (isMember(base) ? exponents.map((exponent) => power(base, exponent)) : null),
    powerOfGenerator: (exponent) => power(group.generator, exponent),
    fixedBase: (base) => {
      const known = bases.get(base) ?? ((exponent: bigint) => power(base, exponent));
      bases.set(base, known);
      return known;
    },
  };
}
