import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { ActionForm, Checkbox, ErrorSummary, TextArea, TextField } from '../../views/components/form.ts';

const render = (node: VNode | null) => node && renderToString(node);

test('P18: a message is tied to its field, together with the hint', () => {
  const field = render(
    TextField({
      name: 'phone',
      label: 'Telefon',
      hint: 'Für den Rückruf',
      error: 'Bitte angeben',
      required: true,
    }),
  );
  expect(field).toMatch(/<label class="label" for="phone">/);
  expect(field).toMatch(/<input[^>]* name="phone"/);
  expect(field).toContain('aria-describedby="phone-hint phone-error"');
  expect(field).toContain('aria-invalid="true"');
  expect(field).toMatch(/<p class="field-error" id="phone-error">.*Bitte angeben/);
  expect(field).toContain('Pflichtangabe');
});

test('P18: a field without fault claims none', () => {
  const field = render(TextField({ name: 'phone', label: 'Telefon' }));
  expect(field).not.toContain('aria-');
  expect(field).not.toContain('required');
});

test('P18: what is required is not called invalid before anything is typed, as Firefox would', () => {
  for (const Part of [TextField, TextArea, Checkbox]) {
    const field = render(Part({ name: 'phone', label: 'Telefon', required: true }));
    expect(field?.includes(' aria-required="true"')).toBe(Part !== Checkbox);
    expect(field).not.toMatch(/ (required|aria-invalid)/);
  }
  const password = TextField({ name: 'password', label: 'Kennwort', required: true, type: 'password' });
  expect(render(password)).toMatch(/ required/);
});

test('P18: that a field is required is said once', () => {
  const shown = '<span class="required" aria-hidden="true">Pflichtangabe</span>';
  const said = '<span class="required">Pflichtangabe</span>';
  for (const Part of [TextField, TextArea]) {
    const field = render(Part({ name: 'phone', label: 'Telefon', required: true }));
    expect(field).toContain(shown);
    expect(field).toContain(' aria-required="true"');
  }
  // Of their state not every browser tells, or not every reader speaks.
  const suggesting = TextField({ name: 'insurer', label: 'Kasse', required: true, list: ['BKK'] });
  for (const part of [suggesting, Checkbox({ name: 'privacy', label: 'Ja', required: true })]) {
    expect(render(part)).toContain(said);
    expect(render(part)).not.toContain('aria-required');
  }
});

test('P18: what is typed from left to right says so, and a name goes as its letters do', () => {
  const directionOf = (props: Parameters<typeof TextField>[0]) =>
    / dir="(\w+)"/.exec(render(TextField(props)) ?? '')?.[1];
  const field = { name: 'x', label: 'X' };
  for (const type of ['email', 'tel', 'url', 'password', 'number'] as const)
    expect(directionOf({ ...field, type }), type).toBe('ltr');
  expect(directionOf({ ...field, width: 'code' })).toBe('ltr');
  expect(directionOf(field)).toBe('auto');
  expect(directionOf({ ...field, type: 'file' })).toBeUndefined();
  expect(render(TextArea(field))).toContain(' dir="auto"');
});

test('the summary of errors is announced and leads to each field', () => {
  const summary = render(
    ErrorSummary({ errors: [{ field: 'birthDate', message: 'Das Datum liegt in der Zukunft.' }] }),
  );
  expect(summary).toContain('role="alert"');
  expect(summary).toContain('tabindex="-1"');
  expect(summary).toContain('<a href="#birthDate">Das Datum liegt in der Zukunft.</a>');
  expect(ErrorSummary({ errors: [] })).toBeNull();
});

test('two people at once: the form carries the version that it was made from', () => {
  const form = render(ActionForm({ action: '/x', version: 7, children: '…' }));
  expect(form).toContain('<input type="hidden" name="version" value="7"/>');
  expect(form).toContain('method="post"');
});

test('what people typed comes back as text, never as markup', () => {
  const hostile = `"><script>alert('x')</script>`;
  for (const Part of [TextField, TextArea]) {
    const field = render(Part({ name: 'note', label: 'Hinweis', value: hostile, error: hostile }));
    expect(field).not.toContain('<script');
    expect(field).toContain('&lt;script');
  }
});

test('P12: a consent is never ticked beforehand', () => {
  expect(render(Checkbox({ name: 'privacy', label: 'Ich stimme zu' }))).not.toContain('checked');
});
