namespace GoldenThread.Plans;

/// <summary>The rating that counts. For whole lists Storage says the same in SQL; tests hold the two together.</summary>
public static class RatingInForce
{
    extension(IRated rated)
    {
        /// <summary>The rating in force on an aspect: the last that was given and not sent back. Null where there is none: a blank is no rating.</summary>
        /// <param name="aspect">The aspect.</param>
        public Rating? RatingOf(Aspect aspect) => rated.Ratings.LastOrDefault(r => r.Aspect == aspect && !r.SentBack);

        /// <summary>
        /// True where the rating claims completion, nobody overruled, and the record no longer, or never, supported it (docs/glossary.md: in question).
        /// </summary>
        public bool RatingIsInQuestion => IsInQuestion(rated.RatingOf(Aspect.Overall), rated.Standing);
    }

    /// <summary>The same of a rating in force and what the record shows.</summary>
    /// <param name="rating">The rating in force, or null.</param>
    /// <param name="standing">Where activity, evidence and impact stand.</param>
    public static bool IsInQuestion(Rating? rating, Standing standing) =>
        rating is { ClaimsCompletion: true, OverruledBecause: null } && !standing.SupportsCompletion;
}
