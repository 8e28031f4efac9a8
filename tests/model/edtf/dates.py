"""EDTF dates for tests: whole families of them, made at random."""

from hypothesis import strategies as st

MARKS = ("", "", "", "?", "~", "%")


def level_1_dates() -> st.SearchStrategy[str]:
    """Any date of level 0 or 1: single ones, and intervals that do not end before they begin."""
    return st.one_of(single_dates(), intervals())


def single_dates() -> st.SearchStrategy[str]:
    """Years, months, days, seasons, with unspecified digits and with marks."""
    year = st.one_of(
        st.integers(0, 9999).map("{:04d}".format),
        st.integers(1, 9999).map("-{:04d}".format),
    )
    month = st.integers(1, 12).map("{:02d}".format)
    day = st.integers(1, 28).map("{:02d}".format)
    season = st.integers(21, 24).map(str)
    plain = st.one_of(
        year,
        st.builds("{}-{}".format, year, month),
        st.builds("{}-{}".format, year, season),
        st.builds("{}-{}-{}".format, year, month, day),
        st.integers(0, 999).map("{:03d}X".format),
        st.integers(0, 99).map("{:02d}XX".format),
        year.map("{}-XX".format),
        year.map("{}-XX-XX".format),
        st.builds("{}-{}-XX".format, year, month),
    )
    marked = st.builds("{}{}".format, plain, st.sampled_from(MARKS))
    long = st.integers(10_000, 2 * 10**10)
    return st.one_of(marked, long.map("Y{}".format), long.map("Y-{}".format))


def intervals() -> st.SearchStrategy[str]:
    """Two dates in order, or one with an open or unknown end."""
    years = st.tuples(st.integers(1, 4000), st.integers(1, 4000)).map(sorted)
    end = st.tuples(st.sampled_from(("", "-05", "-05-07", "-21")), st.sampled_from(MARKS))
    closed = st.builds(
        lambda pair, first, last: f"{pair[0]:04d}{''.join(first)}/{pair[1] + 1:04d}{''.join(last)}",
        years,
        end,
        end,
    )
    one = st.builds(lambda year, parts: f"{year:04d}{''.join(parts)}", st.integers(0, 9999), end)
    half = st.builds(
        lambda date, other, first: f"{date}/{other}" if first else f"{other}/{date}",
        one,
        st.sampled_from(("", "..")),
        st.booleans(),
    )
    return st.one_of(closed, half)


def habits() -> st.SearchStrategy[str]:
    """Dates as people write them, right and wrong, with numbers from a little too small to too big.

    Letters stand for what is put in: Y a year, N a number of at most two digits, D some date.
    """
    number, part = st.sampled_from(_NUMBERS), st.sampled_from(_PARTS)
    year = st.integers(0, 9999).map("{:04d}".format) | st.sampled_from(("1930", "1920"))
    date = st.builds(
        lambda form, year, *parts: form.format(year, year // 10, *parts),
        st.sampled_from(_DATES), st.integers(0, 9999), part, part,
    )  # fmt: skip
    filled = {"Y": year, "N": number, "D": date, "M": st.sampled_from(_NAMES)}

    def as_in(way: str) -> st.SearchStrategy[str]:
        letters = [letter for letter in way if letter in filled]
        between = way.translate(dict.fromkeys(map(ord, letters), "{}"))
        return st.builds(between.format, *(filled[letter] for letter in letters))

    return st.one_of([as_in(way.replace("{", "{{").replace("}", "}}")) for way in _WAYS])


# Long lists, of which few are drawn: a draw takes longer than the advice on a date.
_NUMBERS = tuple(
    f"{n:{form}}" for n in (*range(33), *range(33), *range(100)) for form in ("", "02d")
)
_PARTS = (*_NUMBERS, *("XX", "xx", "1X", "3u") * 30)
_DATES = tuple(
    year + "".join(f"{joint}{{{2 + part}}}" for part in range(parts)) + mark
    for year in ("{0:04d}", "-{0:04d}", "{1:03d}x")
    for parts in range(3)
    for joint in "---/.–"
    for mark in MARKS
)
"""A year, of whole digits or not, with no part more or one or two, in all ways to join them."""
_NAMES = ("april", "Feb.", "Oktober", "june", "Frühling", "winter", "märz", "sept")
_WAYS = (
    *("D", "DD", "D/D", "D-D", "D–D", "D — D", "D..D", "..D", "D..", "D to D", "D bis D", "D or D"),
    *("from D to D", "between D and D", "zwischen D und D", "[D..D]", "[D,D]", "{D..D,D}", "D/.."),
    *("c. D", "about D", "um D", "before D", "bis D", "after D", "seit D", "D/open", "unknown/D"),
    *(
        "perhaps D",
        "not before D",
        "D or later",
        "in M Y",
        "before M Y",
        "N M Y or N.N.Y",
        "D (os)",
    ),
    *(
        "early Y",
        "late Nth century",
        "lata N0. xix w.",
        "N xi Y",
        "Y. v. N.",
        "mid-Y",
        "late Ys",
        "the Ys",
        "Yer",
        "Nth century",
        "N. jahrhundert",
    ),
    *("N bc", "Y b.c.e.", "N v. chr.", "ad N", "a.d.Y", "Y ce", "yN", "y-N", "yY", "YN", "yYN"),
    *(
        "N M Y",
        "NM Y",
        "M N, Y",
        "M Y",
        "Y M N",
        "Y, M",
        "Nth of M Y",
        "N-N M Y",
        "N.-N.N.Y",
        "M-M Y",
        "first half of Y",
        "(D)",
        "N/N M Y",
        "<D",
        "> D",
        "N. M Y",
        "N M Y/N",
    ),
    *("N/N/Y", "N.N.Y", "N-N-Y", "Y/N/N", "Y.N.N", "N/Y", "N.Y", "Y/N", "YNN", "Y-wN", "Y-N7"),
    *("Y-N-Nt10:30:60", "Y-N-Nt23:59:60z", "Y-N-N 20:00", "D?~", "Y-N-(N)~", " D", "D "),
)
