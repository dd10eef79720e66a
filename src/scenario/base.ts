import type { WayId } from './scenario';
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
}

/** A way of working: whose it is, what it takes and what is published of its exits. */
export interface WayOfWorking {
  readonly id: WayId;
  readonly municipality: string;
  /** Share of the year's enrolled who left for work or study; null where none is published. */
  readonly exitShare: SourcedFigure | null;
  /**
   * Most that the exits to work and study can have risen (0.7 is 70 per cent), so that the model loses as many households
   * in three years as were published, the national trend taken off. A test holds it.
   */
  readonly exitUpperBound: SourcedFigure | null;
  readonly posts: {
    readonly measuresPer100Enrolled: number;
    readonly handlingPer100Enrolled: number;
    readonly measuresCostPerPostSek: number;
    readonly handlingCostPerPostSek: number;
    readonly origins: readonly Origin[];
  } | null;
}
