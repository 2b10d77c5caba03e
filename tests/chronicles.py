"""Chronicles composed of a layout and of what is told, for the tests of layouts."""

from itertools import groupby

DAYS = [(1911, 3, 4), (1911, 5, 12), (1923, 8, 30), (1936, 1, 7), (1952, 10, 21), (1968, 12, 2)]
MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "ru": "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
}
BEHIND_A_DAY = MONTHS | {"ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"}
DAY_AND_MONTH = {"de": "{0}. {1}", "es": "{0} de {1}"}


def chronicle(above, entry, told, language):
    """The text of a chronicle that tells six things, one on each of `DAYS`.

    `above` stands over the entries of each year; in it and in `entry` the parts of a date are named in braces, and
    "told" (or "said", without its full stop) is what happened.
    """
    text, n = "# A B C\n\n", 0
    for year, rows in groupby(zip(DAYS, told, strict=True), key=lambda row: row[0][0]):
        text += above.format(year=year)
        for (_, month, day), deed in rows:
            n += 1
            named = MONTHS[language].split()[month - 1]
            behind = BEHIND_A_DAY[language].split()[month - 1]
            dayless = DAY_AND_MONTH.get(language, "{0} {1}").format(day, behind)
            text += entry.format(
                n=n,
                year=year,
                month=named,
                Month=named.capitalize(),
                number=day,
                dayless=dayless,
                day=f"{dayless} de {year}" if language == "es" else f"{dayless} {year}",
                iso=f"{year}-{month:02}-{day:02}",
                figures=f"{day:02}.{month:02}",
                told=deed,
                said=deed.rstrip("."),
            )
    return text


def dates(finest):
    """The dates of the six entries as EDTF, down to the "year", "month" or "day"."""
    return [f"{y}-{m:02}-{d:02}"[: {"year": 4, "month": 7, "day": 10}[finest]] for y, m, d in DAYS]
