import { html } from 'htm/preact';
import type { ComponentChildren, VNode } from 'preact';
import { type IconName, icon } from './icons.ts';
import { inWords } from './spoken.ts';

interface ActionFormProps {
  /** The address of the page itself, with all that stands in it, when not given. */
  action?: string | undefined;
  /** For buttons that stand outside of it. */
  id?: string | undefined;
  /** The version of the consultation that the page was made from; the server refuses an older one. */
  version?: number;
  /** `multipart/form-data` where files are sent. */
  enctype?: string | undefined;
  method?: 'post' | 'get';
  class?: string;
  testid?: string;
  /** Given where the page asks before it loses what was typed: whether what stands in the fields is saved. */
  unsaved?: boolean;
  children?: ComponentChildren;
}

/**
 * A form whose checks and messages are the server's, in German and tied to their fields, not the browser's.
 */
export function ActionForm(props: ActionFormProps): VNode {
  return html`<form
    class=${props.class ? `form ${props.class}` : 'form'}
    method=${props.method ?? 'post'}
    action=${props.action}
    id=${props.id}
    enctype=${props.enctype}
    data-testid=${props.testid}
    data-unsaved=${props.unsaved === undefined ? undefined : props.unsaved ? 'yes' : 'no'}
    novalidate=${true}
  >
    ${props.version !== undefined && HiddenField({ name: 'version', value: props.version })} ${props.children}
  </form>`;
}

export function HiddenField({ name, value }: { name: string; value: string | number }): VNode {
  return html`<input type="hidden" name=${name} value=${value} />`;
}

interface FieldProps {
  name: string;
  label: string;
  /** Unique on the page; the name when not given. */
  id?: string;
  hint?: ComponentChildren;
  error?: string | undefined;
  /** What a script of the page says here when it finds the field wrong; hidden until then. */
  complaint?: string;
  required?: boolean;
  testid?: string;
}

interface TextFieldProps extends FieldProps {
  value?: string | number | undefined;
  type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'number' | 'search' | 'time' | 'file';
  autocomplete?: string;
  inputmode?: string;
  /** Suggestions; the field stays free. */
  list?: readonly string[];
  maxlength?: number;
  min?: string | number;
  max?: string | number;
  step?: string | number;
  spellcheck?: boolean;
  autocapitalize?: string;
  /** Kinds of files, for `type: 'file'`. */
  accept?: string;
  multiple?: boolean;
  /** It has the focus from the start: only where a page is for typing and its reader came to type. */
  autofocus?: boolean;
  /** How many characters are expected: `short` (a number, a time), `code`, or the whole width. */
  width?: 'short' | 'medium' | 'code' | 'full';
}

/** One line of text. */
export function TextField(props: TextFieldProps): VNode {
  const id = props.id ?? props.name;
  return Field({
    field: props,
    children: html`
      <input
        ...${control(props)}
        class=${`input width-${props.width ?? 'full'}`}
        type=${props.type ?? 'text'}
        dir=${directionOf(props)}
        value=${props.value}
        autocomplete=${props.autocomplete}
        inputmode=${props.inputmode}
        list=${props.list && `${id}-list`}
        maxlength=${props.maxlength}
        min=${props.min}
        max=${props.max}
        step=${props.step}
        spellcheck=${props.spellcheck === undefined ? undefined : String(props.spellcheck)}
        autocapitalize=${props.autocapitalize}
        accept=${props.accept}
        autofocus=${props.autofocus}
        multiple=${props.multiple}
      />
      ${
        props.list &&
        html`<datalist id=${`${id}-list`}>${props.list.map((value) => html`<option value=${value}></option>`)}</datalist>`
      }
    `,
  });
}

interface DateFieldProps extends FieldProps {
  /** `YYYY-MM-DD` */
  value?: string | undefined;
  autocomplete?: string;
  min?: string;
  max?: string;
}

/** A date; the browser shows it as the country writes it. */
export function DateField(props: DateFieldProps): VNode {
  return Field({
    field: props,
    children: html`<input
      ...${control(props, 'date')}
      class="input width-medium"
      type="date"
      value=${props.value}
      autocomplete=${props.autocomplete}
      min=${props.min}
      max=${props.max}
    />`,
  });
}

/** Of these, and of what is as wide as a code, all is Latin letters and figures, in whatever language. */
const latinTypes = new Set(['email', 'tel', 'url', 'password', 'number']);

/**
 * In which direction one types (UAX #9): a mail address whose dot comes last must not jump to its front on a
 * page that runs from right to left. A name or a sentence goes as its own letters do. The text begins at the
 * label's side all the same (static/style/forms.css).
 */
function directionOf({ type = 'text', width }: Pick<TextFieldProps, 'type' | 'width'>) {
  if (latinTypes.has(type) || width === 'code') return 'ltr';
  return type === 'text' || type === 'search' ? 'auto' : undefined;
}

/** Several lines of text. */
export function TextArea(
  props: FieldProps & { value?: string | undefined; rows?: number; maxlength?: number },
): VNode {
  return Field({
    field: props,
    children: html`<textarea ...${control(props)} class="input" dir="auto" rows=${props.rows ?? 4} maxlength=${props.maxlength} value=${props.value ?? ''}></textarea>`,
  });
}

export interface Choice {
  value: string;
  label: string;
  hint?: string;
}

/** One of several, folded. */
export function Select(
  props: FieldProps & { options: readonly Choice[]; value?: string | undefined; width?: string },
): VNode {
  return Field({
    field: props,
    children: html`<select ...${control(props)} class=${`input width-${props.width ?? 'full'}`}>
      ${props.options.map(
        (option) =>
          html`<option value=${option.value} selected=${option.value === props.value}>${option.label}</option>`,
      )}
    </select>`,
  });
}

/** Yes or no. `label` may hold links. */
export function Checkbox(
  props: Omit<FieldProps, 'label'> & {
    label: ComponentChildren;
    checked?: boolean | undefined;
    value?: string;
  },
): VNode {
  const id = props.id ?? props.name;
  return html`<div class=${props.error ? 'field field-invalid' : 'field'}>
    ${Message({ id, error: props.error, complaint: props.complaint })}
    <div class="choice">
      <input ...${control(props, 'checkbox')} type="checkbox" value=${props.value ?? 'yes'} checked=${props.checked === true} />
      <label for=${id}>${props.label}${props.required && Required({ said: true })}</label>
    </div>
    ${props.hint && html`<p class="hint choice-hint" id=${`${id}-hint`}>${props.hint}</p>`}
  </div>`;
}

/**
 * What is wrong, first on the page, with a link to each field: an alert, so that it is read by itself. The
 * script `forms` moves the focus to the first of the fields.
 */
export function ErrorSummary({
  errors,
  title,
}: {
  errors: readonly { field: string; message: string }[];
  title?: string;
}): VNode | null {
  if (errors.length === 0) return null;
  return html`<div class="notice notice-error error-summary" role="alert" tabindex="-1" data-error-summary>
    ${icon('warning')}
    <div class="notice-text">
      <p class="notice-title">${title ?? inWords((words) => words.t('errors-title'))}</p>
      <ul>
        ${errors.map((error) => html`<li><a href=${`#${error.field}`}>${error.message}</a></li>`)}
      </ul>
    </div>
  </div>`;
}

interface SubmitButtonProps {
  label: string;
  kind?: 'primary' | 'secondary' | 'danger';
  icon?: IconName;
  testid?: string;
  /** Sent along when this button was the one. */
  name?: string;
  value?: string;
  /** Sends the form to another address than its own. */
  formaction?: string;
}

export function SubmitButton(props: SubmitButtonProps): VNode {
  return html`<button
    class=${`button button-${props.kind ?? 'primary'}`}
    type="submit"
    name=${props.name}
    value=${props.value}
    formaction=${props.formaction}
    data-testid=${props.testid}
  >
    ${props.icon && icon(props.icon)}<span>${props.label}</span>
  </button>`;
}

/**
 * What Enter does in a field, by HTML's rule the first button of the form, where buttons stand before the one
 * that goes on. Nobody sees or reaches it.
 *
 * @param props.form the form's id, where it stands outside of it
 */
export function EnterButton({ form }: { form?: string }): VNode {
  return html`<button class="visually-hidden" form=${form} tabindex="-1" aria-hidden="true"></button>`;
}

/**
 * For the eyes: a reader is told by the field itself, and would say it twice.
 *
 * @param said by the word alone
 */
export function Required({ said }: { said?: boolean | undefined } = {}): ComponentChildren {
  return html` <span class="required" aria-hidden=${said ? undefined : 'true'}>${inWords((words) => words.t('field-required'))}</span>`;
}

/** Label, hint and message around one control. */
function Field({ field, children }: { field: FieldProps & Suggesting; children: ComponentChildren }): VNode {
  const { name, id = name, label, hint, error, complaint, required } = field;
  return html`<div class=${error ? 'field field-invalid' : 'field'}>
    <label class="label" for=${id}>
      ${label}${required && Required({ said: isSaidByLabel(field) })}
    </label>
    ${hint && html`<p class="hint" id=${`${id}-hint`}>${hint}</p>`}
    ${Message({ id, error, complaint })}
    ${children}
  </div>`;
}

function Message({
  id,
  error,
  complaint,
}: {
  id: string;
  error?: string | undefined;
  complaint?: string | undefined;
}): VNode | null {
  const words = error ?? complaint;
  if (!words) return null;
  return html`<p class="field-error" id=${`${id}-error`} hidden=${!error}>${icon('warning')}<span>${words}</span></p>`;
}

/** Of these no role is known that could be required, so that only the browser's own word for it is there. */
const withoutRole = new Set(['password', 'file', 'date', 'time']);

/**
 * That it must be filled in. Said by ARIA: what is `required` and empty, Firefox calls invalid, field, group
 * and form, and a reader says so before anything could be typed. The checks are the server's all the same.
 */
export function needed({ required, type = 'text', list }: Needed & Suggesting) {
  if (!required || isSaidByLabel({ type, list })) return {};
  return withoutRole.has(type) ? { required: true } : { 'aria-required': 'true' };
}

/**
 * Of a field with suggestions Orca says no such state, and of a tick Chromium tells none: there the label
 * says that it must be filled in.
 */
function isSaidByLabel({ type, list }: Suggesting & { type?: string }): boolean {
  return type === 'checkbox' || list !== undefined;
}

interface Suggesting {
  list?: readonly string[] | undefined;
}

interface Needed {
  required: boolean | undefined;
  type?: string | undefined;
}

/** The attributes that tie a control to its label, hint and message. */
function control(props: Omit<FieldProps, 'label'> & Suggesting & { type?: string }, type = props.type) {
  const id = props.id ?? props.name;
  const describedBy = [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(' ');
  return {
    id,
    name: props.name,
    ...needed({ required: props.required, type, list: props.list }),
    'aria-describedby': describedBy || undefined,
    'aria-invalid': props.error ? 'true' : undefined,
    'data-testid': props.testid,
  };
}
