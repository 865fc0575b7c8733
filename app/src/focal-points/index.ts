import { endFocalPoint } from './end-focal-point.ts';
import { nameFocalPoint } from './name-focal-point.ts';

export { decideRoutes } from './desk/decide-routes.tsx';
export { focalPointLinkRoutes } from './desk/link-routes.ts';
export { focalPointFormRoutes } from './form-routes.tsx';
export { focalPointListRoutes } from './list-routes.tsx';
export { endFocalPoint, nameFocalPoint };
