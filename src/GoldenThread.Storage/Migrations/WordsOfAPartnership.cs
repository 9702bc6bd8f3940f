using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>The indexes of the search by partnership and words.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0191_words_of_a_partnership")]
internal sealed class WordsOfAPartnership : SqlMigration;
