/** A claim of the checks: two expressions and how they stand to each other, "loansOut = before.bistandGlapp". */
export interface Claim {
  readonly text: string;
  readonly left: Expression;
  readonly relation: Relation;
  readonly right: Expression;
}
export type Relation = '<' | '<=' | '=' | '>=' | '>';

/** A number, a quantity of the setting (or of the one before it), or two expressions with + − * /. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'quantity'; readonly id: string; readonly before: boolean }
  | {
      readonly kind: 'operation';
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    };

type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

const BEFORE = 'before.';
const TOKEN = /\s*(<=|>=|[-+*/()<>=]|\d+(?:\.\d+)?|[a-zA-Z][\w.]*)/y;
const RELATIONS: readonly string[] = ['<', '<=', '=', '>=', '>'];

/** Text of a claim → claim, or what is wrong with it. * and / bind before + and −; any quantity must be among `known`. */
export function parseClaim(text: string, known: ReadonlySet<string>): Parsed<Claim> {
  const tokens = tokensOf(text);
  if (!tokens.ok) return tokens;
  const at = tokens.value.findIndex((token) => RELATIONS.includes(token));
  if (at < 0) return { ok: false, problem: 'needs one of < <= = >= >' };
  const left = parseExpression(tokens.value.slice(0, at), known);
  if (!left.ok) return left;
  const right = parseExpression(tokens.value.slice(at + 1), known);
  if (!right.ok) return right;
  const relation = tokens.value[at] as Relation;
  return { ok: true, value: { text, left: left.value, relation, right: right.value } };
}

export function comparesWithBefore({ left, right }: Claim): boolean {
  return usesBefore(left) || usesBefore(right);
}

/** Value of an expression; `quantity` gives the quantities of the setting and of the one before it. */
export function evaluate(expression: Expression, quantity: (id: string, before: boolean) => number): number {
  if (expression.kind === 'number') return expression.value;
  if (expression.kind === 'quantity') return quantity(expression.id, expression.before);
  const left = evaluate(expression.left, quantity);
  const right = evaluate(expression.right, quantity);
  switch (expression.operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    default:
      return left / right;
  }
}

/**
 * How far a claim is from not holding, in its own unit: negative where it does not, NaN where a side is not a number.
 * An equality that holds is 0 from it.
 */
export function marginOf(relation: Relation, left: number, right: number): number {
  if (relation === '=') return left === right ? 0 : -Math.abs(left - right);
  return relation === '<' || relation === '<=' ? right - left : left - right;
}

export function holds(relation: Relation, margin: number): boolean {
  return relation === '<' || relation === '>' ? margin > 0 : margin >= 0;
}

function usesBefore(expression: Expression): boolean {
  if (expression.kind === 'quantity') return expression.before;
  return expression.kind === 'operation' && (usesBefore(expression.left) || usesBefore(expression.right));
}

function tokensOf(text: string): Parsed<readonly string[]> {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (match?.[1] === undefined) return { ok: false, problem: `cannot read "${text.slice(from).trim()}"` };
    tokens.push(match[1]);
  }
  return { ok: true, value: tokens };
}

function parseExpression(tokens: readonly string[], known: ReadonlySet<string>): Parsed<Expression> {
  let next = 0;
  const sum = () => chain(['+', '-'], product);
  const result = sum();
  if (!result.ok || next === tokens.length) return result;
  return { ok: false, problem: `did not expect "${tokens[next] ?? ''}"` };

  function product(): Parsed<Expression> {
    return chain(['*', '/'], atom);
  }

  function chain(operators: readonly string[], part: () => Parsed<Expression>): Parsed<Expression> {
    let left = part();
    while (left.ok && operators.includes(tokens[next] ?? '')) {
      const operator = tokens[next] as string;
      next += 1;
      const right = part();
      if (!right.ok) return right;
      left = { ok: true, value: { kind: 'operation', operator, left: left.value, right: right.value } };
    }
    return left;
  }

  function atom(): Parsed<Expression> {
    const token = tokens[next];
    if (token === undefined) return { ok: false, problem: 'ends too early' };
    next += 1;
    if (/^\d/.test(token)) return { ok: true, value: { kind: 'number', value: Number(token) } };
    if (token === '(') {
      const inner = sum();
      if (!inner.ok) return inner;
      if (tokens[next] !== ')') return { ok: false, problem: 'a parenthesis is not closed' };
      next += 1;
      return inner;
    }
    const before = token.startsWith(BEFORE);
    const id = before ? token.slice(BEFORE.length) : token;
    if (!known.has(id)) return { ok: false, problem: `no quantity is called "${id}"` };
    return { ok: true, value: { kind: 'quantity', id, before } };
  }
}
