import { phrasesFor } from '../languages/phrases.ts';
import { scriptWords } from '../languages/script_files.ts';
import { learn } from '../static/page/say.ts';

/* What the scripts say in tests without a browser: German, as a page would bring it. */

for (const words of scriptWords) learn(phrasesFor('de', words));
