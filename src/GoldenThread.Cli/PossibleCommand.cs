using System.CommandLine;
using GoldenThread.Statistics;

namespace GoldenThread.Cli;

/// <summary><c>golden-thread possible 96 86</c>: tells whether a whole number of a base gives a stated percentage.</summary>
internal static class PossibleCommand
{
    private const int MostListed = 1_000;

    public static Command Make()
    {
        var percentage = new Argument<string>("PERCENTAGE") { Description = "The stated percentage, such as 96 or 96.7%" };
        var denominator = new Argument<string>("BASE") { Description = "The base it is a percentage of" };
        var json = FigureFiles.JsonOption();
        var command = new Command("possible", "Tells whether a whole number of the base gives a stated percentage. Ends with 1 if none does") { percentage, denominator, json };
        command.SetAction(parsed =>
        {
            var words = parsed.GetRequiredValue(percentage);
            var stated = StatedPercentage.TryParse(words) ?? throw new RuleException($"“{words}” is not a percentage from 0 to 100. Write it as 96 or 96.7%.");
            var of = FigureFiles.Whole(parsed.GetRequiredValue(denominator));
            var possible = stated.IsPossible(of);
            if (parsed.GetValue(json))
            {
                FigureFiles.Write(new
                {
                    Percentage = stated.Percentage,
                    stated.Decimals,
                    Base = of,
                    Possible = possible,
                    Numerators = possible && stated.Comparison == Comparison.Exactly ? Giving(stated, of) is var (from, to) ? Enumerable.Range(from, Math.Min(to - from + 1, MostListed)) : [] : [],
                    From = possible && stated.Comparison == Comparison.Exactly ? Giving(stated, of).From : (int?)null,
                    To = possible && stated.Comparison == Comparison.Exactly ? Giving(stated, of).To : (int?)null,
                    Nearest = stated.Nearest(of).Select(s => new { s.Numerator, Percentage = (double)(s.Numerator * 100 / s.Denominator), Shown = stated.Stated(s) }),
                });
            }
            else
            {
                Console.Out.WriteLine(stated.Question(of) ?? (stated.Comparison == Comparison.Exactly
                    ? $"{stated} of {of} is possible: {Numerators(Giving(stated, of))} of {of}."
                    : $"{stated} of {of} is possible."));
            }

            return possible ? 0 : 1;
        });
        return command;
    }

    // The whole numbers that are rounded to it stand side by side: from the first that is not under it to the last that is not above.
    private static (int From, int To) Giving(StatedPercentage stated, int of)
    {
        return ((int)First(share => share >= stated.Percentage), (int)(First(share => share > stated.Percentage) - 1));

        long First(Func<decimal, bool> holds)
        {
            var (low, high) = (0L, of + 1L);
            while (low < high)
            {
                var middle = low + ((high - low) / 2);
                if (holds(new Share(middle, of).Percent(stated.Decimals))) high = middle;
                else low = middle + 1;
            }

            return low;
        }
    }

    private static string Numerators((int From, int To) giving) => giving.From == giving.To ? $"{giving.From}" : $"{giving.From} to {giving.To}";
}
