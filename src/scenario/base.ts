import type { LeverId, WayId } from './scenario';
import type { Origin } from './words';

/** A figure with its place. */
export interface SourcedFigure {
  readonly value: number;
  readonly period: string;
  readonly origins: readonly Origin[];
}

/** What is published of one municipality beside the registers: null where nothing is. */
export interface MunicipalBase {
  readonly ownWay: WayId;
  /** Mean glapp before any reform, days. */
  readonly glappDays: SourcedFigure | null;
  /** Households on bistånd in a month near the start. */
  readonly openingHouseholds: SourcedFigure | null;
  /** Persons enrolled in labour-market measures during a year. */
  readonly enrolledPersons: SourcedFigure | null;
  /** Days from application to decision, per cent of applications that are digital, days from application to activity. */
  readonly decisionDays: SourcedFigure | null;
  readonly digitalPercent: SourcedFigure | null;
  readonly daysToActivity: SourcedFigure | null;
}

/** A way of working: whose it is, what it takes and what is published of its exits. */
export interface WayOfWorking {
  readonly id: WayId;
  readonly municipality: string;
  /** Share of the year's enrolled who left for work or study; null where none is published. */
  readonly exitShare: SourcedFigure | null;
  /**
   * Most that exits to work and study can have risen (0.7 is 70 per cent), and most that the share who apply can have fallen,
   * each if it alone made the published fall in households of a year, the national trend taken off. A test holds both.
   */
  readonly upperBounds: {
    readonly exits: number;
    readonly inflow: number;
    readonly period: string;
    readonly origins: readonly Origin[];
  } | null;
  /** Levers whose effect on exits is part of what is published of the way of working. */
  readonly holds?: readonly LeverId[];
  readonly posts: {
    readonly measuresPer100Enrolled: number;
    readonly handlingPer100Enrolled: number;
    readonly measuresCostPerPostSek: number;
    readonly handlingCostPerPostSek: number;
    readonly origins: readonly Origin[];
  } | null;
}
