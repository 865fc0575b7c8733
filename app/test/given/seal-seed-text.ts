/** The key that seals the records of tests, as PLENARY_SEAL_KEY has it; nobody relies on it. */
export const sealSeedText = '09'.repeat(32);
