"""A map of many stakeholders: near are those who agree. Classical scaling of their distances."""

from dataclasses import dataclass

import numpy as np

from standpoint.compare.agreement import Agreement, Matrix


@dataclass(frozen=True)
class MapPlace:
    """Where a stakeholder lies."""

    x: float
    y: float
    """In units of distance: 1 is as far as two can be who are opposite on all they share."""
    thin: float
    """The share of its distances, 0 to 1, that rest on fewer shared issues than a figure takes."""


@dataclass(frozen=True)
class Map:
    """Places of stakeholders."""

    places: dict[str, MapPlace]
    """By id, in the frames' order."""
    fit: float
    """The share of the variance, 0 to 1, that the two directions have of all that there are; those
    in which the distances fit into no plane or room at all are counted, too."""
    left_out: tuple[str, ...]
    """Who shares no issue with somebody else here, and so has no distance from all."""


def scaled(found: Agreement, min_shared: int) -> Map | None:
    """Return the map of those who all share an issue with each other.

    The distance of two is 1 less their agreement, and nothing else is taken for it: who shares
    nothing with others is left out, one after the other, whoever lacks most distances first and of
    several the last in the frames' order. Places are the first two principal directions of the
    squared distances, centred twice; turned so that the first stakeholder with a place that differs
    from 0 lies left, and above. A distance over fewer issues than `min_shared` is thin. None where
    fewer than three are left, all of them are in one place, or every distance is thin.

    References
    ----------
    Torgerson, W. S. (1952). Multidimensional scaling: I. Theory and method. Psychometrika, 17(4),
    401-419. doi:10.1007/BF02288916
    Mardia, K. V. (1978). Some properties of classical multi-dimensional scaling. Communications in
    Statistics - Theory and Methods, 7(13), 1233-1241. doi:10.1080/03610927808827707 (the fit)
    """
    names = _with_all_distances(found)
    left_out = tuple(str(name) for name in found.value.index if str(name) not in names)
    if len(names) < 3:
        return None
    distance = 1 - found.value.loc[names, names].to_numpy().copy()
    np.fill_diagonal(distance, 0)
    coordinates, fit = _principal(distance)
    if not fit:
        return None
    few = found.shared.loc[names, names].to_numpy() < min_shared
    np.fill_diagonal(few, False)
    thin = few.sum(axis=1) / (len(names) - 1)
    if (thin == 1).all():
        return None
    places = {
        name: MapPlace(float(x), float(y), float(share))
        for name, (x, y), share in zip(names, coordinates, thin, strict=True)
    }
    return Map(places, fit, left_out)


def _with_all_distances(found: Agreement) -> list[str]:
    """Return those who all share an issue with each other."""
    names = [str(name) for name in found.shared.index]
    missing = found.shared.to_numpy() == 0
    np.fill_diagonal(missing, False)
    kept = np.ones(len(names), dtype=bool)
    counts = missing.sum(axis=1)
    while counts[kept].any():
        most = np.where(kept, counts, -1)
        last = len(names) - 1 - int(np.argmax(most[::-1]))
        kept[last] = False
        counts = counts - missing[last]
    return [name for name, keep in zip(names, kept, strict=True) if keep]


def _principal(distance: Matrix) -> tuple[Matrix, float]:
    """Return two coordinates of each row, and the share of the variance that they have."""
    centred = np.eye(len(distance)) - 1 / len(distance)
    product = -centred @ distance**2 @ centred / 2
    values, vectors = np.linalg.eigh((product + product.T) / 2)
    values, vectors = values[::-1], vectors[:, ::-1]
    whole = np.abs(values).sum()
    if whole < 1e-9:
        return np.zeros((len(distance), 2)), 0.0
    first_two = np.clip(values[:2], 0, None)
    coordinates = vectors[:, :2] * np.sqrt(first_two)
    for column in coordinates.T:
        beyond = column[np.abs(column) > 1e-9]
        if len(beyond) and beyond[0] > 0:
            column *= -1
    coordinates[:, 1] *= -1
    return coordinates, float(first_two.sum() / whole)
