/** What the states of a log mean, for the same facts asked in SQL. */
export interface SqlStates {
  /** States in which a case is active; the waits among them are listed again. */
  readonly active: readonly string[];
  readonly waitsForCustomer: readonly string[];
  readonly waitsUnspecified: readonly string[];
  readonly solved: readonly string[];
  /** Ends that are no solution. */
  readonly ended: readonly string[];
  /** A condition on `state` and `role`: a human answer of the vendor. */
  readonly isAnswer: string;
}

const list = (states: readonly string[]): string =>
  states.length === 0 ? `('-')` : `(${states.map((state) => `'${state.replaceAll("'", "''")}'`).join(', ')})`;

/**
 * The facts of a table `ev (c, t, state, role, team)`, whose row numbers keep the order of equal times, as window functions.
 * Written apart from the fold and from the definitions alone, so that each checks the other.
 */
export function factsSql(states: SqlStates): readonly string[] {
  const active = list(states.active);
  const solved = list(states.solved);
  const ends = list([...states.solved, ...states.ended]);
  const customer = list(states.waitsForCustomer);
  const unspecified = list(states.waitsUnspecified);
  const waits = list([...states.waitsForCustomer, ...states.waitsUnspecified]);
  const cases = `
    create or replace temp table spans as
    with stated as (
      select c, t, rowid as r, state, role, lead(t) over w as next_t,
        coalesce(last_value(case when state in ${active} then 0 when state in ${solved} then 1 end ignore nulls) over w, 0) as solved,
        coalesce(last_value(case when state in ${active} then 0 when state in ${ends} then 1 end ignore nulls) over w, 0) as ended,
        max(case when state in ${solved} then 1 else 0 end) over w as was_solved
      from ev window w as (partition by c order by t, rowid rows between unbounded preceding and current row)
    )
    select c, min(t) as first_t, max(t) as last_t,
      bool_or(state in ${solved}) as resolved,
      bool_or(was_solved = 1 and state in ${active}) as reopened,
      sum(case when solved = 0 and state in ${customer} then next_t - t end) as customer_ms,
      sum(case when solved = 0 and state in ${unspecified} then next_t - t end) as unspecified_ms,
      sum(case when solved = 0 and state not in ${waits} then next_t - t end) as vendor_ms,
      bool_or(${states.isAnswer}) as answered,
      arg_max(ended, struct_pack(t := t, r := r)) as ended
    from stated group by c`;
  const moves = `
    create or replace temp table moves as
    with named as (
        select c, team, t, rowid as r, lag(team) over (partition by c order by t, rowid) as before from ev where team is not null
      ),
      runs as (
        select c, team, before, lag(before) over (partition by c order by t, r) as earlier
        from named where before is distinct from team
      )
    select c, team, before, earlier from runs where before is not null`;
  return [cases, moves, FACTS];
}

const FACTS = `
  select
    (select count(*) from spans) as cases, (select count(*) from ev) as events,
    (select min(t) from ev) as from_ms, (select max(t) from ev) as to_ms,
    (select count(*) from spans where resolved) as resolved, (select count(*) from spans where reopened) as reopened,
    (select count(*) from moves) as handovers,
    (select coalesce(max(n), 0) from (select count(*) as n from moves group by c)) as most_handovers,
    (select median(coalesce(n, 0)) from spans left join (select c, count(*) as n from moves group by c) using (c)) as median_handovers,
    (select count(*) from spans where c not in (select c from moves)) as without_handover,
    (select count(distinct c) from moves where team = earlier) as ping_pong_cases,
    (select count(*) from moves where team = earlier) as bounces,
    (select least(team, before) || '|' || greatest(team, before) || '|' || count(*) from moves where team = earlier
       group by least(team, before), greatest(team, before)
       order by count(*) desc, least(team, before), greatest(team, before) limit 1) as worst,
    (select coalesce(sum(customer_ms), 0) from spans) as customer_ms,
    (select coalesce(sum(unspecified_ms), 0) from spans) as unspecified_ms,
    (select coalesce(sum(vendor_ms), 0) from spans) as vendor_ms,
    (select quantile_cont(last_t - first_t, 0.5) from spans) as median_ms, (select avg(last_t - first_t) from spans) as mean_ms,
    (select quantile_cont(last_t - first_t, 0.95) from spans) as p95_ms,
    (select quantile_cont(last_t - first_t, 0.99) from spans) as p99_ms, (select max(last_t - first_t) from spans) as max_ms,
    (select count(*) from spans where answered) as answered,
    (select count(*) from spans where not answered and ended = 0) as open,
    (select count(*) from spans where not answered and ended = 1) as closed_unanswered`;

export type SqlFacts = Readonly<Record<string, string | number | null>>;
