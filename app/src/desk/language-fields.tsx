import type { ReactNode } from 'react';
import { Field } from '../web/components/field.tsx';
import type { LanguageCtx } from '../web/ctx.ts';
import { type FormState, savedMeanwhile } from '../web/form-state.ts';
import { type Lang, type LanguageMap, langNames, langs } from '../words/languages.ts';

const others: readonly Lang[] = langs.filter((lang) => lang !== 'en');

export interface LanguageFieldsProps<Name extends string> {
  readonly ctx: LanguageCtx;
  /** of the form, through `atEnglish` */
  readonly state: FormState<Name>;
  /** of the text; its fields are `<name>.en`, `<name>.fr` and so on */
  readonly name: NoInfer<Name>;
  readonly label: string;
  /** the text as it is, when it is changed, empty where there is none yet: languages that are not touched are sent again, so none is lost */
  readonly initial?: Partial<LanguageMap>;
  readonly rows?: number;
}

/** A text in English, and in the five other languages of the Assembly for those who open them. */
export function LanguageFields<Name extends string>({
  ctx,
  state,
  name,
  label,
  initial,
  ...shape
}: LanguageFieldsProps<Name>): ReactNode {
  const fields: FormState = state;
  const field = (lang: Lang): ReactNode => {
    const text = initial && (initial[lang] ?? '');
    return (
      <Field
        key={lang}
        ctx={ctx}
        state={fields}
        name={`${name}.${lang}`}
        label={ctx.t('desk.in-language', { what: label, language: langNames[lang] })}
        {...(text === undefined ? {} : { initial: text })}
        {...shape}
      />
    );
  };
  const used = others.some((lang) => {
    const fieldName = `${name}.${lang}`;
    const now = initial && savedMeanwhile(fields, fieldName, [initial[lang] ?? '']);
    return fields.values[fieldName]?.[0] || fields.errors[fieldName] || now;
  });
  return (
    <div className="stack gap-m">
      {field('en')}
      {initial?.original && <input type="hidden" name={`${name}.original`} value={initial.original} />}
      <details open={used}>
        <summary>{ctx.t('desk.other-languages', { n: others.filter((lang) => initial?.[lang]).length })}</summary>
        <div className="stack gap-m">{others.map((lang) => field(lang))}</div>
      </details>
    </div>
  );
}

/** A text that is missing altogether is wrong as a whole; the person mends it in its English field. */
export function atEnglish<Name extends string>(
  state: FormState<Name>,
  ...names: readonly NoInfer<Name>[]
): FormState<Name> {
  return names.reduce((moved, name) => complaintAt(moved, name, `${name}.en`), state);
}

/** Shows what is wrong with `name`, which has no field of its own, at a field that is there. */
export function complaintAt<Name extends string>(state: FormState<Name>, name: string, field: string): FormState<Name> {
  const errors = Object.entries(state.errors).map(([key, text]) => [key === name ? field : key, text]);
  return { ...state, errors: Object.fromEntries(errors) };
}
