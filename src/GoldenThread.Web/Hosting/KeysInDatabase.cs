using System.Xml.Linq;
using GoldenThread.Storage;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace GoldenThread.Web.Hosting;

/// <summary>Keeps the keys that seal cookies and links in the database, so that every node knows them and a restart signs nobody out.</summary>
internal sealed class KeysInDatabase(Database database) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var connection = database.Application.OpenConnection();
        using var command = connection.CreateCommand();
        command.CommandText = "select xml from data_protection_key";
        using var reader = command.ExecuteReader();
        var keys = new List<XElement>();
        while (reader.Read()) keys.Add(XElement.Parse(reader.GetString(0)));
        return keys;
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var connection = database.Application.OpenConnection();
        using var command = connection.CreateCommand();
        command.CommandText = "insert into data_protection_key (name, xml) values (@name, @xml) on conflict (name) do nothing";
        command.Parameters.AddWithValue("name", friendlyName);
        command.Parameters.AddWithValue("xml", element.ToString(SaveOptions.DisableFormatting));
        command.ExecuteNonQuery();
    }
}
