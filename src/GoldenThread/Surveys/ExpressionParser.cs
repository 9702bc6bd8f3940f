using System.Collections.Immutable;

namespace GoldenThread.Surveys;

/// <summary>Reads an expression of a form from left to right: or, and, not, a comparison.</summary>
internal sealed class ExpressionParser
{
    private const int Deepest = 30;
    private const int Longest = 2_000;

    private readonly List<string> pieces;
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly ExpressionUse use;
    private readonly string words;
    private int at;
    private int depth;

    public ExpressionParser(string words, ExpressionUse use)
    {
        if (words.Length > Longest) throw new RuleException($"The expression is longer than {Longest} characters.");
        (this.words, this.use) = (words, use);
        pieces = ExpressionPieces.Of(words);
    }

    public ImmutableArray<string> Names => [.. names.Order(StringComparer.Ordinal)];

    public ExpressionCondition Read()
    {
        if (pieces.Count == 0) throw new RuleException("The expression is empty.");
        var read = Or();
        return at == pieces.Count ? read : throw Odd(pieces[at]);
    }

    private ExpressionCondition Or()
    {
        var left = And();
        while (Take("or"))
        {
            var (one, other) = (left, And());
            left = ExpressionCondition.Or(one, other);
        }

        return left;
    }

    private ExpressionCondition And()
    {
        var left = Single();
        while (Take("and"))
        {
            var (one, other) = (left, Single());
            left = ExpressionCondition.And(one, other);
        }

        return left;
    }

    private ExpressionCondition Single()
    {
        if (++depth > Deepest) throw new RuleException("The expression has too many brackets inside each other.");
        try
        {
            if (Take("("))
            {
                var inner = Or();
                Need(")");
                return inner;
            }

            if (IsCall("not"))
            {
                at += 2;
                var inner = Or();
                Need(")");
                return ExpressionCondition.Not(inner);
            }

            if (IsCall("selected"))
            {
                at += 2;
                var of = Value();
                Need(",");
                var choice = Value();
                Need(")");
                return ExpressionCondition.Selected(of, choice);
            }

            return Comparison();
        }
        finally
        {
            depth--;
        }
    }

    private ExpressionCondition Comparison()
    {
        var left = Value();
        if (at == pieces.Count) throw new RuleException($"“{words}” is not complete. Write a comparison such as ${{name}} = 'yes'.");
        var sign = pieces[at++];
        if (sign is not ("=" or "!=" or "<" or ">" or "<=" or ">=")) throw Odd(sign);
        if (use == ExpressionUse.Relevant && sign is not ("=" or "!="))
            throw new RuleException($"“{sign}” is not possible in relevant. It can use =, !=, selected, and, or, not.");
        var right = Value();
        return ExpressionCondition.Compared(left, sign, right);
    }

    private ExpressionValue Value()
    {
        if (at == pieces.Count) throw new RuleException($"“{words}” is not complete. Write a comparison such as ${{name}} = 'yes'.");
        var piece = pieces[at++];
        if (piece is ['$', '{', .., '}'])
        {
            if (use == ExpressionUse.Constraint) throw new RuleException($"“{piece}” is not possible in a constraint. It can only ask about the answer itself, written as a full stop.");
            var name = piece[2..^1].Trim();
            names.Add(name);
            return ExpressionValue.Of(name);
        }

        if (piece == ".") return use == ExpressionUse.Constraint ? ExpressionValue.Own : throw new RuleException("“.” is not possible in relevant. Name the question: ${name}.");
        if (piece is ['\'', ..] or ['"', ..]) return ExpressionValue.Literal(piece[1..^1]);
        if (char.IsAsciiDigit(piece[0]) || (piece.Length > 1 && piece[0] == '-')) return ExpressionValue.Literal(piece);
        throw Odd(piece);
    }

    private RuleException Odd(string piece) => char.IsLetter(piece[0]) && at < pieces.Count && pieces.IndexOf(piece) is var i && i + 1 < pieces.Count && pieces[i + 1] == "("
        ? new RuleException($"The function {piece}() is not supported. Use =, !=, selected, and, or, not.")
        : new RuleException($"“{piece}” is not understood here. Use =, !=, selected, and, or, not.");

    private bool IsCall(string name) => at + 1 < pieces.Count && pieces[at] == name && pieces[at + 1] == "(";

    private bool Take(string piece)
    {
        if (at == pieces.Count || pieces[at] != piece) return false;
        at++;
        return true;
    }

    private void Need(string piece)
    {
        if (!Take(piece)) throw new RuleException($"“{words}” has no “{piece}” where one is needed.");
    }
}
