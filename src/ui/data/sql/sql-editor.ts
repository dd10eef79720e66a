import { autocompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { PostgreSQL, sql } from '@codemirror/lang-sql';
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { Compartment, EditorState, StateEffect, StateField } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { TableDescription } from '../../../data/figures/describe-tables';

export interface SqlEditorOptions {
  readonly text: string;
  /** What a screen reader calls it. */
  readonly label: string;
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
}

export interface SqlEditor {
  setText(text: string): void;
  /** What is completed: tables and their columns. */
  setTables(tables: readonly TableDescription[]): void;
  /** Underlines from a place on, both from 1, and puts the caret there; undefined takes the mark away. */
  mark(place: { readonly line: number; readonly column: number } | undefined): void;
  focus(): void;
  insert(text: string): void;
  destroy(): void;
}

/**
 * An editor for SQL in a shadow root of `host`: there its styles are style sheets made by script, which the content security policy
 * lets through. Tab leaves it, as any field; Ctrl or Cmd and Enter run.
 */
export function createSqlEditor(host: HTMLElement, options: SqlEditorOptions): SqlEditor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const language = new Compartment();
  const view = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        bracketMatching(),
        highlightActiveLine(),
        autocompletion(),
        language.of(sql({ dialect: PostgreSQL })),
        syntaxHighlighting(HIGHLIGHT),
        markField,
        replaceByScript,
        LOOK,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': options.label, spellcheck: 'false', tabindex: '0' }),
        keymap.of([
          { key: 'Mod-Enter', run: () => (options.onRun(), true) },
          ...completionKeymap,
          ...defaultKeymap,
          ...historyKeymap,
        ]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.onChange(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    setText: (text) => {
      if (text === view.state.doc.toString()) return;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    },
    setTables: (tables) => {
      const schema = Object.fromEntries(
        tables.map(({ name, columns }) => [name, columns.map((column) => column.name)]),
      );
      view.dispatch({ effects: language.reconfigure(sql({ dialect: PostgreSQL, schema })) });
    },
    mark: (place) => {
      const { doc } = view.state;
      if (place === undefined || place.line > doc.lines) {
        view.dispatch({ effects: setMark.of(null) });
        return;
      }
      const line = doc.line(Math.max(1, place.line));
      const from = Math.min(line.to, line.from + Math.max(0, place.column - 1));
      const word = /^\w+|^./.exec(doc.sliceString(from, line.to))?.[0].length ?? 0;
      view.dispatch({
        selection: { anchor: from },
        effects: [setMark.of(word === 0 ? null : { from, to: from + word }), EditorView.scrollIntoView(from)],
      });
    },
    focus: () => view.focus(),
    insert: (text) => {
      view.dispatch(view.state.replaceSelection(text));
      view.focus();
    },
    destroy: () => view.destroy(),
  };
}

/** Left to itself, the browser keeps the look of what is written over in a style attribute, which the policy refuses. */
const replaceByScript = EditorView.domEventHandlers({
  beforeinput: ({ inputType, data }, view) => {
    if (inputType !== 'insertText' || data === null || view.state.selection.main.empty) return false;
    view.dispatch(view.state.replaceSelection(data), { userEvent: 'input.type' });
    return true;
  },
});

const setMark = StateEffect.define<{ readonly from: number; readonly to: number } | null>();
const underlined = Decoration.mark({ class: 'cm-place' });

/** The place a statement failed at; what is typed after takes it away. */
const markField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, transaction) => {
    for (const effect of transaction.effects) {
      if (!effect.is(setMark)) continue;
      return effect.value === null
        ? Decoration.none
        : Decoration.set([underlined.range(effect.value.from, effect.value.to)]);
    }
    return transaction.docChanged ? Decoration.none : marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

const HIGHLIGHT = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--accent)', fontWeight: '600' },
  { tag: [tags.string, tags.number], color: 'var(--tone-2)' },
  { tag: tags.comment, color: 'var(--ink-muted)', fontStyle: 'italic' },
]);

const LOOK = EditorView.theme({
  '&': {
    color: 'var(--ink)',
    backgroundColor: 'var(--paper)',
    border: '1px solid var(--field-edge)',
    fontSize: '0.95rem',
  },
  '&.cm-focused': { outline: '3px solid var(--accent)', outlineOffset: '1px' },
  '.cm-scroller': {
    fontFamily: 'ui-monospace, Menlo, Consolas, monospace',
    minHeight: '9rem',
    maxHeight: '24rem',
  },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-gutters': { color: 'var(--ink-muted)', backgroundColor: 'var(--wash)', border: 'none' },
  '.cm-activeLine': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLine': { backgroundColor: 'var(--wash)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'var(--accent-wash)' },
  '.cm-place': { textDecoration: 'underline wavy var(--alert) 2px' },
  '.cm-tooltip': {
    color: 'var(--ink)',
    backgroundColor: 'var(--paper)',
    border: '1px solid var(--field-edge)',
  },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    color: 'var(--paper)',
    backgroundColor: 'var(--accent)',
  },
});
