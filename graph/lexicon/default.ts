/** The lexicon that comes with Mailuo: all data files of this folder. */
import { concepts } from './concepts.ts';
import { industries } from './industries.ts';
import { createLexicon, parseEntries, type Lexicon } from './lexicon.ts';
import { organizations } from './organizations.ts';
import { persons } from './persons.ts';
import { places } from './places.ts';
import { policies } from './policies.ts';
import { principles } from './principles.ts';

let lexicon: Lexicon | undefined;

/** Made once, at first use: 36 ms for 20 000 terms. */
export function getDefaultLexicon(): Lexicon {
  lexicon ??= createLexicon([
    ...parseEntries('policy', policies),
    ...parseEntries('principle', principles),
    ...parseEntries('concept', concepts),
    ...parseEntries('industry', industries),
    ...parseEntries('organization', organizations),
    ...parseEntries('person', persons),
    ...parseEntries('place', places),
  ]);
  return lexicon;
}
