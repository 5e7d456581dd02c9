import { bindTextChoices } from './insert_text.ts';
import { countUndo } from './undo_bar.ts';

/* The page of a case. Everything on it works without this. */

countUndo();
bindTextChoices();
