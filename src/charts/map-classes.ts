// The classes of a map as this room draws them: they live with the figures, because a visitor's browser makes the same.
export { MOST_CLASSES, classLimits, classOf } from '../figures/map-classes.ts'
