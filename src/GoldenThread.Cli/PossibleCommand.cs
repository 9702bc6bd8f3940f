using System.CommandLine;
using GoldenThread.Statistics;

namespace GoldenThread.Cli;

/// <summary><c>golden-thread possible 96 86</c>: tells whether a whole number of a base gives a stated percentage.</summary>
internal static class PossibleCommand
{
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
                    Numerators = possible && stated.Comparison == Comparison.Exactly ? Giving(stated, of) : [],
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

    // The whole numbers that are rounded to it stand side by side.
    private static int[] Giving(StatedPercentage stated, int of)
    {
        var near = stated.Nearest(of).Select(s => (int)s.Numerator).First(n => Gives(n));
        var (from, to) = (near, near);
        while (from > 0 && Gives(from - 1)) from--;
        while (to < of && Gives(to + 1)) to++;
        return [.. Enumerable.Range(from, to - from + 1)];

        bool Gives(int numerator) => new Share(numerator, of).Percent(stated.Decimals) == stated.Percentage;
    }

    private static string Numerators(int[] numerators) => numerators.Length == 1 ? $"{numerators[0]}" : $"{numerators[0]} to {numerators[^1]}";
}
