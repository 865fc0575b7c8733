/** How the contradiction of the operator's own file is called among those of witnesses; pages put their own words in its place. */
export const keptWitness = 'the kept checkpoint';
