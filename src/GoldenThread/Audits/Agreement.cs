using GoldenThread.Statistics;

namespace GoldenThread.Audits;

/// <summary>How far moderators agreed with auditors: counts first, since kappa is low where nearly all is one grade.</summary>
/// <remarks>Only over sheets that were drawn at random: those that a lead adds are chosen because somebody doubts them.</remarks>
public sealed class Agreement
{
    /// <summary>Under so many pairs kappa is not shown.</summary>
    public const int FewestPairs = 10;

    private readonly int[,] counts;

    /// <summary>The agreement of a square table.</summary>
    /// <param name="counts">Rows of the auditor, columns of the moderator, in the order of the scale.</param>
    /// <param name="goodFrom">The place from which on a grade is good or better; null where the scale has none.</param>
    /// <exception cref="ArgumentException">The table is not square.</exception>
    public Agreement(int[,] counts, int? goodFrom)
    {
        var size = counts.GetLength(0);
        if (size != counts.GetLength(1)) throw new ArgumentException("The table is not square.", nameof(counts));
        this.counts = counts;
        for (var i = 0; i < size; i++)
            for (var j = 0; j < size; j++)
            {
                var n = counts[i, j];
                Pairs += n;
                if (i == j) Agreed += n;
                if (j > i) MovedUp += n;
                if (j < i) MovedDown += n;
                if (goodFrom is not { } from || i < from) continue;
                WereGood += n;
                if (j < from) FellBelowGood += n;
            }

        HasGood = goodFrom is not null;
    }

    /// <summary>How many sheets two people graded.</summary>
    public int Pairs { get; }

    /// <summary>On how many both gave the same grade.</summary>
    public int Agreed { get; }

    /// <summary>How many the moderator graded higher.</summary>
    public int MovedUp { get; }

    /// <summary>How many the moderator graded lower.</summary>
    public int MovedDown { get; }

    /// <summary>How many were good or better by the auditor.</summary>
    public int WereGood { get; }

    /// <summary>How many of those the moderator put below good.</summary>
    public int FellBelowGood { get; }

    /// <summary>True where the scale says from where on a grade is good.</summary>
    public bool HasGood { get; }

    /// <summary>The share on which both agreed; null where nothing was moderated.</summary>
    public Share? Share => Pairs == 0 ? null : new Share(Agreed, Pairs);

    /// <summary>The agreement of pairs of grades.</summary>
    public static Agreement Of(IEnumerable<GradePair> pairs, GradeScale scale)
    {
        var table = new int[scale.Grades.Length, scale.Grades.Length];
        foreach (var pair in pairs) table[pair.First, pair.Second]++;
        return new Agreement(table, scale.GoodFrom);
    }

    /// <summary>Kappa; null where it is not defined, or where there are too few pairs to show it.</summary>
    public Kappa? Kappa(KappaWeights weights) => Pairs < FewestPairs ? null : Statistics.Kappa.Of(counts, weights);

    /// <summary>Why kappa is not shown; null where it is.</summary>
    public string? WithoutKappa(KappaWeights weights) =>
        Pairs < FewestPairs ? $"Kappa is not shown for fewer than {FewestPairs} pairs."
        : Kappa(weights) is null ? "Kappa is not defined: all is one grade, so that chance alone would agree every time."
        : null;

    /// <summary>"moderators agreed in 19 of 28 and put 5 of 20 below good".</summary>
    public string InWords() => Pairs == 0
        ? "no sheets were moderated"
        : $"moderators agreed in {Agreed} of {Pairs}{(HasGood && WereGood > 0 ? $" and put {FellBelowGood} of {WereGood} below good" : "")}";
}
