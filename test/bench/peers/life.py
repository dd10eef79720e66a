"""The household lives of src/model/life in NumPy, as a measure of what a vectorised program would cost.

    life.py FILE REPEATS

FILE is written by export-life.ts. The households of all draws are followed at once, spell by spell, with NumPy's own
generator: the lives are others than the TypeScript kernel's, and come to the same within Monte Carlo error. Draws are kept
apart, as the kernel does: the draw stands first in every index. Blocks of fewer than 100 draws were slower, since each
call into NumPy then does too little. Prints one line of JSON: median CPU nanoseconds per household trajectory, and what the
lives of each draw came to.
"""

import json
import sys
import time

import numpy as np

LONGEST_DAYS = 7300
QUANTILE_CELLS = 1024
FOREVER = 1 << 20
NO_CONTRACT = -(1 << 20)
SIXTEENTHS_PER_MONTH = 487
DAYS_PER_YEAR = 365.25
DAYS_PER_MONTH = 30.4375
ARRIVAL_MONTHS_BEFORE = 24
ARRIVAL_YEARS_BEFORE = 4
ETABLERING_DAYS = 731
AKTIVITETSSTOD_DAYS = 421
AKTIVITETSSTOD_DAYS_CHILDREN = 632
STIMULANS_WAIT_DAYS = 183
STIMULANS_DAYS = 731
LASTING_JOB_DAYS = 183
SHORTEST_BREAK_DAYS = 30
MEAN_BREAK_DAYS = 60
LONGEST_RETURN_DAYS = 365
LONG_STAY = 1

# Rows of household-days; states of newly arrived stand in pairs, the second in a home of their own.
GLAPP = 0
LOW_PENDING = 2
LOW = 4
PENDING = 6
ETABLERING = 8
ETABLERING_1 = 10
AKTIVITETSSTOD = 12
AKTIVITETSSTOD_1 = 14
LONG_TERM = 18
LONG_TERM_1 = 20
WORK_1 = 24
ORDINARY = 28
ORDINARY_1 = 29
ORDINARY_1_STIMULANS = 30
ORDINARY_WORK_1 = 31
ELSEWHERE = 33
DWELLING_MUNICIPAL = 34
DWELLING_SELF_SUPPORTING = 35
DWELLING_TEMPORARY = 36

# Streams of households, in the order of their keys.
OPENING_ORDINARY, INFLOW_ORDINARY, ARRIVED_BEFORE, ARRIVING, SELF_SETTLED_BEFORE, SELF_SETTLED = range(6)


class Reader:
    """Takes what export-life.ts wrote, in its order."""

    def __init__(self, file):
        self.values = np.fromfile(file, "<f8")
        self.at = 0

    def take(self, *shape):
        count = int(np.prod(shape, dtype=int))
        values = self.values[self.at : self.at + count]
        self.at += count
        return values.reshape(shape)

    def ints(self, *shape):
        return self.take(*shape).astype(np.int64)

    def one(self):
        return self.take(1)[0]


class Tables:
    def __init__(self, reader):
        self.draws, self.months, self.days, self.types, self.states = reader.ints(5)
        first_days, self.cells_per_unit, self.years_before, self.years = reader.ints(4)
        self.glapp_days = reader.take(2)
        self.contract_days = reader.ints(2)
        self.couple = reader.take(self.types) == 2
        children = reader.take(self.types) == 1
        self.aktivitetsstod_days = np.where(children, AKTIVITETSSTOD_DAYS_CHILDREN, AKTIVITETSSTOD_DAYS)
        self.month_of_day = reader.ints(self.days + 1)
        self.sixteenths_left = reader.take(self.days + 1)
        self.cumulative = reader.take(LONGEST_DAYS + 1)
        self.first_day = reader.ints(first_days)
        self.opening_ages = reader.ints(2, QUANTILE_CELLS)
        self.break_days = reader.ints(QUANTILE_CELLS)
        self.break_days_left = reader.ints(QUANTILE_CELLS)
        self.glapp_relative = reader.take(QUANTILE_CELLS)
        reader.take(2048 + 1025)  # the exponential's points: NumPy has its own
        self.bistand = reader.take(self.types, self.states, self.months)


def plan_fields(tables):
    """The numbers of a draw's plan, in the order in which they are written."""
    types = tables.types
    return [
        ("keys", 12),
        ("counts", 6),
        ("opening", 4),
        ("opening_types", (2, types)),
        ("ordinary_types", types),
        ("newcomer_types", types),
        ("long_stay_inflow_share", ()),
        ("deterred_share", ()),
        ("rejected_share", ()),
        ("reapply_share", ()),
        ("ordinary", (2, 3)),
        ("ordinary_before", (2, 3)),
        ("newcomer", 3),
        ("newcomer_before", 3),
        ("etablering", (2, 3)),
        ("effect_day", ()),
        ("return_share", 2),
        ("return_after_work_days", ()),
        ("insured_mean_days", ()),
        ("job_move_mean_days", ()),
        ("kartlaggning_days", ()),
        ("family_benefits_lag_days", ()),
        ("moves_out_share", ()),
        ("temporary_share", ()),
        ("temporary_mean_days", ()),
        ("assigned_years_before", tables.years_before),
        ("assigned_years", tables.years),
        ("self_settled_years_before", tables.years_before),
        ("self_settled_years", tables.years),
        ("needs_two_ordinary", types),
        ("needs_two_newcomer", types),
    ]


class Plans:
    """The plans of all draws, each field an array with the draw first."""

    WHOLE = {"counts", "effect_day", "kartlaggning_days", "family_benefits_lag_days"}

    def __init__(self, records):
        self.draws = len(records)
        for name in records.dtype.names:
            column = np.ascontiguousarray(records[name])
            setattr(self, name, column.astype(np.int64) if name in self.WHOLE else column)
        self.has_effect_day = bool(self.effect_day.any())
        # By draw and group: index 2 × draw + group.
        self.opening_types = self.opening_types.reshape(2 * self.draws, -1)
        self.ordinary = np.ascontiguousarray(self.ordinary.reshape(-1, 3).T)
        self.ordinary_before = np.ascontiguousarray(self.ordinary_before.reshape(-1, 3).T)
        self.etablering = np.ascontiguousarray(self.etablering.reshape(-1, 3).T)
        self.newcomer = np.ascontiguousarray(self.newcomer.T)
        self.newcomer_before = np.ascontiguousarray(self.newcomer_before.T)
        self.return_share = self.return_share.ravel()
        self.needs_two_ordinary = self.needs_two_ordinary.ravel() == 1
        self.needs_two_newcomer = self.needs_two_newcomer.ravel() == 1


def picker(shares):
    """Cumulative shares of each row, all in one ascending array: row number + cumulative share."""
    cumulative = np.minimum(np.cumsum(shares, axis=1), 1)
    cumulative[:, -1] = 1
    return (np.arange(len(shares))[:, None] + cumulative).ravel(), shares.shape[1]


def pick(picker, row, rng):
    """Index of the share that a uniform falls in, of each row."""
    cumulative, columns = picker
    return np.searchsorted(cumulative, row + rng.random(row.size), side="right") - row * columns


class HouseholdDays:
    """What the lives leave, by draw: household-days by row and month in sixteenths of a day, as changes from month to month,
    and what happened. Rows are (draw × types + type) × states + state."""

    COUNTS = ("exitsToWork", "exitsToStudy", "movedOut", "rejected", "insured")

    def __init__(self, tables, draws):
        self.tables = tables
        self.draws = draws
        self.stride = tables.months + 2
        self.counts = {name: np.zeros(draws, np.int64) for name in self.COUNTS}
        self.lasting_jobs = np.zeros(draws * (tables.months + 1))
        self.spells = []
        self.changes = self.arrivals = None
        # Rows: draw, type, end of the contract, arrival, first payment, end of the time without work, wages after it.
        self.records = None

    def add(self, row, start, end):
        """Adds the days from `start` up to but not including `end`; what lies outside the horizon is left out."""
        start = np.maximum(start, 0)
        end = np.minimum(end, self.tables.days)
        keep = np.flatnonzero(start < end)
        if keep.size == row.size:
            self.spells.append((row, start, end))
        elif keep.size > 0:
            self.spells.append((row[keep], start[keep], end[keep]))

    def close(self):
        """Takes the spells that were added into the changes: what is left of its month on the first day of each and on the
        first day after it, and in the month after what that leaves of a whole one."""
        row, start, end = zip(*self.spells)
        self.spells.clear()
        base = np.concatenate((*row, *row)) * self.stride
        day = np.concatenate((*start, *end))
        place, weight = np.empty((2, day.size), np.int64), np.empty((2, day.size))
        np.add(base, self.tables.month_of_day[day], out=place[0])
        np.add(place[0], 1, out=place[1])
        weight[0] = self.tables.sixteenths_left[day]
        np.subtract(SIXTEENTHS_PER_MONTH, weight[0], out=weight[1])
        weight[:, day.size // 2 :] *= -1
        size = self.draws * self.tables.types * self.tables.states * self.stride
        self.changes = np.bincount(place.ravel(), weight.ravel(), size)

    def count(self, name, draw):
        self.counts[name] += np.bincount(draw, minlength=self.draws)

    def count_exits(self, to_work, happens, draw):
        self.count("exitsToWork", draw[to_work & happens])
        self.count("exitsToStudy", draw[happens & ~to_work])

    def add_lasting_jobs(self, draw, day, wages):
        inside = np.flatnonzero((day >= 0) & (day < self.tables.days))
        place = draw[inside] * (self.tables.months + 1) + self.tables.month_of_day[day[inside]]
        self.lasting_jobs += np.bincount(place, wages[inside], self.lasting_jobs.size)

    def by_month(self):
        """Sixteenths of a household-day, by draw, type, state and month."""
        shape = (self.draws, self.tables.types, self.tables.states, self.stride)
        return self.changes.reshape(shape)[..., : self.tables.months].cumsum(axis=-1)


def day_reached(tables, x):
    """First day on which the cumulative relative hazard has reached `x`; LONGEST_DAYS where it is not reached."""
    cell = np.minimum(x * tables.cells_per_unit, tables.first_day.size - 1)
    day = tables.first_day[cell.astype(np.int64)]
    return day + (tables.cumulative[day] < x)


def break_days(tables, u, share):
    """Days before a return after another exit than work or study; FOREVER where there is none."""
    cell = np.minimum(u / share * QUANTILE_CELLS, QUANTILE_CELLS - 1).astype(np.int64)
    return np.where(u < share, tables.break_days[cell], FOREVER)


def days_to_return(tables, rng, share, after_work_days, lasting):
    """Days until a return, of those who left for work or study (`lasting`) and of others."""
    u = rng.random(share.size)
    others = break_days(tables, u, share)
    after_work = SHORTEST_BREAK_DAYS + np.ceil(-np.log1p(-u) * after_work_days)
    after_work = np.where(after_work > LONGEST_RETURN_DAYS, FOREVER, np.maximum(after_work, others))
    return np.where(lasting, after_work, others).astype(np.int64)


class Exits:
    """Exits of a household's adults within one spell, of each household: see adult-exits.ts."""

    def __init__(self, work, study, pair, needs_two, work2, study2):
        self.first = np.minimum(work, study)
        self.first_to_work = work < study
        self.lasting = self.first.copy()
        self.wages = self.first_to_work.astype(np.int64)
        # Of couples alone, which stand at the places `pair`.
        self.second = np.minimum(work2, study2)
        self.second_to_work = work2 < study2
        first = self.first[pair]
        both = np.maximum(first, self.second)
        wage1 = np.where(self.first_to_work[pair], first, np.inf)
        wage2 = np.where(self.second_to_work, self.second, np.inf)
        one_wage = np.minimum(wage1, wage2)
        lasting = np.where(needs_two, both, np.minimum(both, one_wage))
        self.lasting[pair] = lasting
        self.wages[pair] = (wage1 <= lasting).astype(np.int64) + (wage2 <= lasting)
        self.one_at_work = np.where(one_wage < lasting, one_wage, np.inf)


def ordinary_lives(tables, plans, rng, days, draw, types, group, day, age):
    """Spells and breaks of ordinary households whose first spell starts on `day`, `age` days into it."""
    at = 2 * draw + group
    row = (draw * tables.types + types) * tables.states
    couple = tables.couple[types]
    needs_two = plans.needs_two_ordinary[draw * tables.types + types]
    last = np.full(day.size, tables.days)
    if np.isfinite(plans.insured_mean_days).any():
        insured = day + np.ceil(rng.standard_exponential(day.size) * plans.insured_mean_days[draw])
        last = np.where(group == LONG_STAY, np.minimum(insured, last), last).astype(np.int64)
    on = np.flatnonzero(day < last)
    day, age = day[on], age[on]
    while on.size > 0:
        at, row, couple, needs_two, last = (column[on] for column in (at, row, couple, needs_two, last))
        before = tables.cumulative[age]
        pair = np.flatnonzero(couple)
        at2 = at[pair]
        e_work, e_study, e_other = rng.standard_exponential((3, day.size))
        e_work2, e_study2 = rng.standard_exponential((2, pair.size))
        works, studies, others = plans.ordinary
        work, study, other = e_work * works[at], e_study * studies[at], e_other * others[at]
        work2, study2 = e_work2 * works[at2], e_study2 * studies[at2]
        if plans.has_effect_day:
            wait = plans.effect_day[at >> 1] - day
            early = np.flatnonzero(wait > 0)
            until = np.zeros(day.size)
            until[early] = tables.cumulative[np.minimum(LONGEST_DAYS, age[early] + wait[early])] - before[early]
            early2 = np.flatnonzero(wait[pair] > 0)
            works_before, studies_before, _ = plans.ordinary_before
            until_effect(work, early, e_work, works_before[at[early]], works[at[early]], until[early])
            until_effect(study, early, e_study, studies_before[at[early]], studies[at[early]], until[early])
            of, until2 = at2[early2], until[pair[early2]]
            until_effect(work2, early2, e_work2, works_before[of], works[of], until2)
            until_effect(study2, early2, e_study2, studies_before[of], studies[of], until2)
        exits = Exits(work, study, pair, needs_two[pair], work2, study2)
        x = np.minimum(exits.lasting, other)
        exit_day = day + np.maximum(day_reached(tables, before + x) - age, 1)
        end = np.minimum(exit_day, last)
        need_end = end.copy()
        one = np.flatnonzero(exits.one_at_work < x[pair])
        of = pair[one]
        one_day = day[of] + day_reached(tables, before[of] + exits.one_at_work[one]) - age[of]
        need_end[of] = np.minimum(one_day, last[of])
        days.add(row + ORDINARY, day, need_end)
        ordinary_at_work(days, row[of], day[of] - age[of], need_end[of], end[of])
        left = exit_day < last
        draw = at >> 1
        days.count("insured", draw[~left & (last < tables.days)])
        days.count_exits(exits.first_to_work, left & (exits.first <= x), draw)
        days.count_exits(exits.second_to_work, left[pair] & (exits.second <= x[pair]), draw[pair])

        back = np.flatnonzero(left)
        lasting, wages = (exits.lasting < other)[back], exits.wages[back]
        exit_day, at_back, last_back = exit_day[back], at[back], last[back]
        gap = days_to_return(
            tables, rng, plans.return_share[at_back], plans.return_after_work_days[at_back >> 1], lasting
        )
        day = exit_day + gap
        paid = np.flatnonzero(lasting & (wages > 0))
        work_row = row[back[paid]] + ORDINARY_WORK_1 - 1 + wages[paid]
        days.add(work_row, exit_day[paid], np.minimum(day[paid], last_back[paid]))
        paid = paid[gap[paid] >= LASTING_JOB_DAYS]
        days.add_lasting_jobs(at_back[paid] >> 1, exit_day[paid] + LASTING_JOB_DAYS, wages[paid])
        again = np.flatnonzero(day < last_back)
        on, day = back[again], day[again]
        age = np.zeros_like(day)


def until_effect(time, early, e, before, later, until):
    """Times of those who are followed from before a change has its effect: at mean `before` up to `until`."""
    at_own = e[early] * before
    time[early] = np.where(at_own <= until, at_own, until + (e[early] - until / before) * later)


def ordinary_at_work(days, row, since, start, end):
    begins = np.maximum(start, since + STIMULANS_WAIT_DAYS)
    ends = begins + STIMULANS_DAYS
    days.add(row + ORDINARY_1, start, np.minimum(begins, end))
    days.add(row + ORDINARY_1_STIMULANS, begins, np.minimum(ends, end))
    days.add(row + ORDINARY_1, ends, end)


class Newcomers:
    """What holds for newly arrived households throughout their lives."""

    FIELDS = (
        "draw at row couple needs_two assigned glapp_end etablering_end support_end contract_end last moves_out move_day"
    ).split()

    def __init__(self, **columns):
        self.__dict__.update(columns)

    def take(self, index):
        return Newcomers(**{name: getattr(self, name)[index] for name in self.FIELDS})

    def add_split(self, days, state, start, end, index=slice(None)):
        """Adds days in the municipality's dwelling up to the contract's end, and in a home of one's own after it."""
        row = self.row[index] + state
        contract_end = self.contract_end[index]
        end = np.minimum(end, self.last[index])
        days.add(row, start, np.minimum(end, contract_end))
        days.add(row + 1, np.maximum(start, contract_end), end)

    def add_between(self, days, state, start, end, after, before, index=slice(None)):
        start, end = np.maximum(start, after), np.minimum(end, before)
        some = np.flatnonzero((start < end) & (end > 0) & (start < days.tables.days))
        if some.size == 0:
            return
        state = state[some] if isinstance(state, np.ndarray) else state
        of = some if isinstance(index, slice) else index[some]
        self.add_split(days, state, start[some], end[some], of)

    def add_need(self, days, plans, start, end):
        """Days without work, by phase."""
        low_end = self.glapp_end + plans.kartlaggning_days[self.draw]
        pending_end = self.glapp_end + plans.family_benefits_lag_days[self.draw]
        sooner, later = np.minimum(low_end, pending_end), np.maximum(low_end, pending_end)
        self.add_between(days, LOW_PENDING, start, end, self.glapp_end, sooner)
        self.add_between(days, np.where(low_end < pending_end, PENDING, LOW), start, end, sooner, later)
        self.add_between(days, ETABLERING, start, end, later, self.etablering_end)
        self.add_between(days, AKTIVITETSSTOD, start, end, self.etablering_end, self.support_end)
        self.add_between(days, LONG_TERM, start, end, self.support_end, FOREVER)

    def add_one_at_work(self, days, index, start, end):
        """Days with one of two adults at work, by phase; the state with the disregard stands two rows after."""
        etablering_end, support_end = self.etablering_end[index], self.support_end[index]
        begins = np.maximum(start, etablering_end + STIMULANS_WAIT_DAYS)
        ends = begins + STIMULANS_DAYS
        self.add_between(days, ETABLERING_1, start, end, self.glapp_end[index], etablering_end, index)
        for state, after, before in (
            (AKTIVITETSSTOD_1, etablering_end, support_end),
            (LONG_TERM_1, support_end, FOREVER),
        ):
            self.add_between(days, state, start, np.minimum(end, begins), after, before, index)
            self.add_between(days, state + 2, begins, np.minimum(end, ends), after, before, index)
            self.add_between(days, state, np.maximum(start, ends), end, after, before, index)


def whole_days(tables, x):
    return np.ceil(np.clip(x, 1, tables.days * 4)).astype(np.int64)


def newcomer_lives(tables, plans, rng, days, draw, types, assigned, arrival, glapp_end):
    n = arrival.size
    row = (draw * tables.types + types) * tables.states
    etablering_end = glapp_end + ETABLERING_DAYS
    contract_end = arrival + np.where(assigned, tables.contract_days[(arrival >= 0).astype(np.int64)], 0)
    fate = rng.random(n)
    moves_out_share = plans.moves_out_share[draw]
    moves_out = assigned & (fate < moves_out_share)
    move_day = arrival + ETABLERING_DAYS
    leaves = np.where(moves_out, move_day, FOREVER)
    if np.isfinite(plans.job_move_mean_days).any():
        job_move = np.ceil(rng.standard_exponential(n) * plans.job_move_mean_days[draw]) + np.maximum(glapp_end, 0)
        leaves = np.where(job_move < etablering_end, np.minimum(job_move, leaves), leaves).astype(np.int64)
    last = np.minimum(leaves, tables.days)
    days.count("movedOut", draw[(leaves >= 0) & (leaves < tables.days)])
    month = np.floor(arrival / DAYS_PER_MONTH).astype(np.int64)
    counted = np.flatnonzero((arrival < tables.days) & (month >= -ARRIVAL_MONTHS_BEFORE))
    months = tables.months + ARRIVAL_MONTHS_BEFORE
    stream = np.where(assigned[counted], 0, 1)
    place = ((draw[counted] * 2 + stream) * tables.types + types[counted]) * months + month[counted] + ARRIVAL_MONTHS_BEFORE
    days.arrivals = np.bincount(place, minlength=days.draws * 2 * tables.types * months)
    housed = np.flatnonzero(assigned)
    days.add(row[housed] + DWELLING_MUNICIPAL, arrival[housed], np.minimum(contract_end[housed], last[housed]))
    everyone = Newcomers(
        draw=draw,
        at=2 * draw + np.where(assigned, 0, 1),
        row=row,
        couple=tables.couple[types],
        needs_two=plans.needs_two_newcomer[draw * tables.types + types],
        assigned=assigned,
        glapp_end=glapp_end,
        etablering_end=etablering_end,
        support_end=etablering_end + tables.aktivitetsstod_days[types],
        contract_end=contract_end,
        last=last,
        moves_out=moves_out,
        move_day=move_day,
    )
    everyone.add_split(days, GLAPP, arrival, glapp_end)
    supports_itself_at_contract_end, first_end, first_wages = newcomer_spells(tables, plans, rng, days, everyone)
    of = np.flatnonzero((arrival < last) & (glapp_end > 0) & (glapp_end <= leaves))
    contract = np.where(assigned[of], contract_end[of], NO_CONTRACT)
    first_wages = np.where(first_end[of] < last[of], first_wages[of], 0)
    first_end = np.minimum(first_end[of], last[of])
    days.records = np.stack((draw[of], types[of], contract, arrival[of], glapp_end[of], first_end, first_wages))

    rest = (fate - moves_out_share) / (1 - moves_out_share)
    stays = np.flatnonzero(
        assigned
        & ~moves_out
        & ~supports_itself_at_contract_end
        & (contract_end < last)
        & (rest < plans.temporary_share[draw])
    )
    stay = rng.standard_exponential(stays.size) * plans.temporary_mean_days[draw[stays]]
    start = contract_end[stays]
    days.add(row[stays] + DWELLING_TEMPORARY, start, np.minimum(start + whole_days(tables, stay), last[stays]))


def newcomer_spells(tables, plans, rng, days, who):
    """Spells and breaks from the end of the glapp on. Tells who supports itself when the contract ends, when the first time
    without work ends, and how many wages follow."""
    supports_itself = np.zeros(who.row.size, bool)
    number = np.arange(who.row.size)
    first_end, first_wages = np.full(number.size, FOREVER), np.zeros(number.size, np.int64)
    day = who.glapp_end
    is_first = True
    while True:
        on = np.flatnonzero(day < who.last)
        if on.size == 0:
            return supports_itself, first_end, first_wages
        who, number, day = who.take(on), number[on], day[on]
        pair = np.flatnonzero(who.couple)
        e_work, e_study, e_other = rng.standard_exponential((3, day.size))
        e_work2, e_study2 = rng.standard_exponential((2, pair.size))
        stretches = hazard_stretches(plans, who, day)
        work, study = days_until(stretches, plans, who, e_work, 0), days_until(stretches, plans, who, e_study, 1)
        work2 = days_until(stretches, plans, who, e_work2, 0, pair)
        study2 = days_until(stretches, plans, who, e_study2, 1, pair)
        exits = Exits(work, study, pair, who.needs_two[pair], work2, study2)
        other = np.maximum(who.etablering_end - day, 0) + e_other * plans.newcomer[2][who.draw]
        x = np.minimum(exits.lasting, other)
        end = day + whole_days(tables, x)
        need_end = end.copy()
        one = np.flatnonzero(exits.one_at_work < x[pair])
        of = pair[one]
        need_end[of] = day[of] + whole_days(tables, exits.one_at_work[one])
        if is_first:
            first_end[number] = need_end
            first_wages[number] = np.where(exits.lasting < other, exits.wages, 0)
            first_wages[number[of]] = 1
            is_first = False
        who.add_need(days, plans, day, need_end)
        if of.size > 0:
            who.add_one_at_work(days, of, need_end[of], end[of])
        left = end < who.last
        gone = np.flatnonzero(~left & who.moves_out & (who.last == who.move_day))
        days.add(who.row[gone] + ELSEWHERE, who.move_day[gone], end[gone])
        counted = left & (end >= 0)
        days.count_exits(exits.first_to_work, counted & (exits.first <= x), who.draw)
        days.count_exits(exits.second_to_work, counted[pair] & (exits.second <= x[pair]), who.draw[pair])

        back = np.flatnonzero(left)
        who, number, end = who.take(back), number[back], end[back]
        lasting, wages = (exits.lasting < other)[back], exits.wages[back]
        share = plans.return_share[2 * who.draw + LONG_STAY]
        gap = days_to_return(tables, rng, share, plans.return_after_work_days[who.draw], lasting)
        day = end + gap
        paid = np.flatnonzero(lasting & (wages > 0))
        who.add_split(days, WORK_1 - 2 + 2 * wages[paid], end[paid], day[paid], paid)
        paid = paid[gap[paid] >= LASTING_JOB_DAYS]
        days.add_lasting_jobs(who.draw[paid], end[paid] + LASTING_JOB_DAYS, wages[paid])
        away = np.flatnonzero(lasting & who.assigned)
        until = np.minimum(np.minimum(day[away], who.contract_end[away]), who.last[away])
        days.add(who.row[away] + DWELLING_SELF_SUPPORTING, end[away], until)
        supports_itself[number[lasting & (end <= who.contract_end) & (who.contract_end < day)]] = True


def hazard_stretches(plans, who, day):
    """Days from `day` on at the hazards of the way of before, of etablering, and of before again."""
    if not plans.has_effect_day:
        return None, np.maximum(who.etablering_end - day, 0), None
    effect_day = plans.effect_day[who.draw]
    at_own = np.maximum(np.minimum(effect_day, who.etablering_end) - day, 0)
    start = day + at_own
    during = np.maximum(who.etablering_end - start, 0)
    return at_own, during, np.maximum(effect_day - start - during, 0)


def days_until(stretches, plans, who, e, kind, index=slice(None)):
    """Days until the standard exponentials `e` are used up, for work (`kind` 0) or study (1)."""
    at_own, during, after = (None if stretch is None else stretch[index] for stretch in stretches)
    draw = who.draw[index]
    in_etablering = plans.etablering[kind][who.at[index]]
    later = plans.newcomer[kind][draw]
    if at_own is None:
        time = e * in_etablering
        return np.where(time <= during, time, during + (e - during / in_etablering) * later)
    own = plans.newcomer_before[kind][draw]
    left = e - at_own / own
    left2 = left - during / in_etablering
    left3 = left2 - after / own
    return np.where(
        left <= 0,
        e * own,
        np.where(
            left2 <= 0,
            at_own + left * in_etablering,
            at_own + during + np.where(left3 <= 0, left2 * own, after + left3 * later),
        ),
    )


def households_of(plans, stream):
    """The draw of each household of a stream."""
    return np.repeat(np.arange(plans.draws), plans.counts[:, stream])


def cells(rng, n):
    return rng.integers(0, QUANTILE_CELLS, n)


def opening_households(tables, plans, rng):
    draw = households_of(plans, OPENING_ORDINARY)
    cell = pick(picker(plans.opening), draw, rng)
    group = cell & 1
    types = pick(picker(plans.opening_types), 2 * draw + group, rng)
    quantile = cells(rng, draw.size)
    on = cell < 2
    day = np.where(on, 0, tables.break_days_left[quantile])
    age = np.where(on, tables.opening_ages[group, quantile], 0)
    return draw, types, group, day, age


def inflow_households(tables, plans, rng, days):
    draw = households_of(plans, INFLOW_ORDINARY)
    if plans.deterred_share.any():
        draw = draw[rng.random(draw.size) >= plans.deterred_share[draw]]
    day = np.floor(rng.random(draw.size) * tables.days).astype(np.int64)
    if plans.rejected_share.any():
        u, share = rng.random(draw.size), plans.rejected_share[draw]
        rejected = u < share
        days.count("rejected", draw[rejected])
        day = np.where(rejected, day + MEAN_BREAK_DAYS, day)
        stay = np.flatnonzero(u >= share * (1 - plans.reapply_share[draw]))
        draw, day = draw[stay], day[stay]
    types = pick(picker(plans.ordinary_types), draw, rng)
    group = (rng.random(draw.size) < plans.long_stay_inflow_share[draw]).astype(np.int64)
    return draw, types, group, day, np.zeros_like(day)


def newcomer_households(tables, plans, rng, types_picker, stream, persons, in_time):
    """Draw, type, arrival and end of the glapp of each household of a stream."""
    before = stream in (ARRIVED_BEFORE, SELF_SETTLED_BEFORE)
    draw = households_of(plans, stream)
    types = pick(types_picker, draw, rng)
    # A year is chosen in proportion to its persons who arrive in time, and a day evenly within it.
    parts = persons * in_time
    year = pick(picker(parts / parts.sum(axis=1, keepdims=True)), draw, rng)
    start = -ARRIVAL_YEARS_BEFORE if before else 0
    arrival = np.floor((start + year + rng.random(draw.size) * in_time[year]) * DAYS_PER_YEAR).astype(np.int64)
    glapp = tables.glapp_days[0 if before else 1] * tables.glapp_relative[cells(rng, draw.size)]
    return draw, types, arrival, arrival + np.floor(glapp + 0.5).astype(np.int64)


def newcomer_streams(tables, plans, rng):
    types_picker = picker(plans.newcomer_types)
    years = np.arange(tables.years)
    in_time = {True: np.ones(tables.years_before), False: np.clip(tables.months / 12 - years, 0, 1)}
    streams = [
        (ARRIVED_BEFORE, plans.assigned_years_before),
        (ARRIVING, plans.assigned_years),
        (SELF_SETTLED_BEFORE, plans.self_settled_years_before),
        (SELF_SETTLED, plans.self_settled_years),
    ]
    for stream, persons in streams:
        before = stream in (ARRIVED_BEFORE, SELF_SETTLED_BEFORE)
        draw, types, arrival, glapp_end = newcomer_households(
            tables, plans, rng, types_picker, stream, persons, in_time[before]
        )
        assigned = np.full(draw.size, stream in (ARRIVED_BEFORE, ARRIVING))
        yield draw, types, assigned, arrival, glapp_end


def simulate_lives(tables, plans, rng, days):
    """The life of every household of all draws, added to `days`."""
    streams = zip(opening_households(tables, plans, rng), inflow_households(tables, plans, rng, days))
    ordinary_lives(tables, plans, rng, days, *(np.concatenate(columns) for columns in streams))
    newcomers = zip(*newcomer_streams(tables, plans, rng))
    newcomer_lives(tables, plans, rng, days, *(np.concatenate(columns) for columns in newcomers))
    days.close()


def timed(tables, plans, repeats):
    """Median CPU seconds of the lives of all draws, after some runs to warm up; and the days of the last run."""
    warm_up = (repeats + 2) // 3
    rng = np.random.Generator(np.random.SFC64(1))
    times = []
    for _ in range(warm_up + repeats):
        start = time.process_time()
        days = HouseholdDays(tables, plans.draws)
        simulate_lives(tables, plans, rng, days)
        times.append(time.process_time() - start)
    return sorted(times[warm_up:])[repeats // 2], days


def results(tables, days):
    """What the lives of each draw came to: household-days in sixteenths, bistånd in SEK × sixteenths."""
    sixteenths = days.by_month()
    bistand = np.einsum("dtsm,tsm->d", sixteenths, tables.bistand)
    lasting_jobs = days.lasting_jobs.reshape(days.draws, -1)
    arrivals = days.arrivals.reshape(days.draws, 2 * tables.types, -1)
    draw, _, _, _, first_payment, first_end, first_wages = days.records
    days.counts["records"] = np.bincount(draw, minlength=days.draws)
    days.counts["firstSpellDays"] = np.bincount(draw, first_end - first_payment, days.draws)
    days.counts["firstWages"] = np.bincount(draw, first_wages, days.draws)
    for draw in range(days.draws):
        yield {
            "counts": {name: int(counts[draw]) for name, counts in days.counts.items()},
            "bistandSixteenths": bistand[draw],
            "sixteenthsByState": sixteenths[draw].sum(axis=(0, 2)).tolist(),
            "sixteenthsByType": sixteenths[draw].sum(axis=(1, 2)).tolist(),
            "sixteenthsByMonth": sixteenths[draw].sum(axis=(0, 1)).tolist(),
            "lastingJobsByMonth": lasting_jobs[draw].tolist(),
            "arrivalsByType": arrivals[draw].sum(axis=1).tolist(),
            "arrivalsByMonth": arrivals[draw].sum(axis=0).tolist(),
        }


def main(file, repeats):
    reader = Reader(file)
    tables = Tables(reader)
    fields = np.dtype([(name, "<f8", shape) for name, shape in plan_fields(tables)])
    records = reader.take(tables.draws * (fields.itemsize // 8)).view(fields)
    plans = Plans(records)
    households = int(plans.counts.sum())
    seconds, days = timed(tables, plans, repeats)
    result = {
        "householdNs": seconds * 1e9 / households,
        "households": households,
        "draws": list(results(tables, days)),
    }
    print(json.dumps(result))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
