import type { Sentences } from './sentences.ts';
import { en, fr } from './sentences.ts';
import { ar, zh } from './sentences-ar-zh.ts';
import { es, ru } from './sentences-es-ru.ts';

interface Language {
  readonly code: string;
  /** In the language itself. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  readonly words: Sentences;
}

/** The official languages of the Assembly; English first, where the browser asks for none of them. */
export const languages: readonly [Language, ...Language[]] = [
  { code: 'en', name: 'English', dir: 'ltr', words: en },
  { code: 'fr', name: 'Français', dir: 'ltr', words: fr },
  { code: 'es', name: 'Español', dir: 'ltr', words: es },
  { code: 'ar', name: 'العربية', dir: 'rtl', words: ar },
  { code: 'zh', name: '中文', dir: 'ltr', words: zh },
  { code: 'ru', name: 'Русский', dir: 'ltr', words: ru },
];
