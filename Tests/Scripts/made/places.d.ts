/** `assets/places.js`, which a build writes. */
declare const places: CityPlaces[];
export default places;
