using System.Text.Json;
using Evolution.Models;

namespace Inspectlet.Generator.Tests.Evolution;

/// <summary>Objects of which a discriminator says what they are: each is read as its kind, and written with all that it has.</summary>
public class FamilyTests
{
    [Theory]
    [InlineData("""{"plate":"A1","kind":"truck","axles":3}""")]
    [InlineData("""{"axles":3,"load":[],"plate":"A1","kind":"truck"}""")]
    [InlineData("""{"axles":3,"nested":{"kind":"bike"},"\u006bind":"tr\u0075ck"}""")]
    public async Task The_kind_is_found_wherever_the_discriminator_stands(string json)
    {
        Vehicle vehicle = (await Client($"[{json}]").ListVehiclesAsync()).Single();

        vehicle.Should().BeOfType<Truck>().Which.Should().BeEquivalentTo(new { Kind = "truck", Axles = 3 });
    }

    [Theory]
    [InlineData("""{"plate":"A1","kind":"truck","axles":3,"load":[{"kind":"bike"}],"wheels":6}""", typeof(Truck))]
    [InlineData("""{"kind":"Semi","axles":3,"load":[],"length":12.5}""", typeof(Semi))]
    [InlineData("""{"kind":"bike"}""", typeof(Bike))]
    [InlineData("""{"kind":"boat","axles":"none","sails":[{"kind":"truck"}]}""", typeof(Vehicle))]
    [InlineData("""{"kind":"TRUCK","axles":3}""", typeof(Vehicle))]
    [InlineData("""{"kind":"Vehicle"}""", typeof(Vehicle))]
    [InlineData("""{"plate":"A1","kind":"bike","towed_by":{"kind":"Semi","axles":2,"load":[],"length":9.5}}""", typeof(Bike))]
    public async Task Each_kind_is_written_as_it_was_read(string json, Type kind)
    {
        var service = new Service($"[{json}]");
        var client = new ModelsClient(service.Answer);

        Vehicle vehicle = (await client.ListVehiclesAsync()).Single();
        await client.PutVehicleAsync(vehicle);

        vehicle.Should().BeOfType(kind);
        service.Body.Should().Be(json);
        JsonSerializer.Serialize(vehicle).Should().Be(json);
        JsonSerializer.Deserialize<Vehicle>(json).Should().BeOfType(kind);
    }

    [Theory]
    [InlineData("""{"kind":"Semi","axles":2,"load":[],"length":9}""", typeof(Semi))]
    [InlineData("""{"kind":"truck","axles":2,"load":[]}""", typeof(Truck))]
    [InlineData("""{"kind":"bike","axles":2,"load":[]}""", typeof(Truck))]
    public async Task A_kind_that_is_asked_for_is_that_kind_or_one_of_it(string json, Type kind)
    {
        var service = new Service(json);
        var client = new ModelsClient(service.Answer);

        Truck truck = await client.GetTruckAsync();
        await client.PutTruckAsync(truck);

        truck.Should().BeOfType(kind);
        service.Body.Should().Be(json);
    }

    [Fact]
    public async Task In_members_lists_and_maps_each_is_of_its_kind()
    {
        const string Json = """{"best":{"kind":"Semi","axles":2,"load":[{"kind":"truck","axles":1,"load":[]}]},"all":[{"kind":"bike"},{"kind":"boat","sails":2}],"by_place":{"left":{"kind":"truck","axles":4,"load":[]}}}""";
        var service = new Service(Json);
        var client = new ModelsClient(service.Answer);

        Garage garage = await client.GetGarageAsync();
        await client.PutGarageAsync(garage);

        garage.Best.Should().BeOfType<Semi>().Which.Load.Single().Should().BeOfType<Truck>();
        garage.All.Select(vehicle => vehicle.GetType()).Should().Equal(typeof(Bike), typeof(Vehicle));
        garage.ByPlace["left"].Should().BeOfType<Truck>();
        service.Body.Should().Be(Json);
    }

    [Fact]
    public async Task What_a_caller_makes_says_what_it_is()
    {
        (await Send(new Truck { Axles = 2 })).Should().Be("""{"kind":"truck","axles":2,"load":[]}""");
        (await Send(new Semi { Axles = 2, Length = 9 })).Should().Be("""{"kind":"Semi","axles":2,"load":[],"length":9}""");
        (await Send(new Bike { Plate = "A1" })).Should().Be("""{"plate":"A1","kind":"bike"}""");
        (await Send(new Vehicle { Kind = "boat" })).Should().Be("""{"kind":"boat"}""");
    }

    [Fact]
    public async Task What_only_the_service_gives_is_not_sent_of_any_kind()
    {
        const string Json = """{"kind":"bike","seen_at":"2026-01-02"}""";
        var service = new Service($"[{Json}]");
        var client = new ModelsClient(service.Answer);

        Vehicle bike = (await client.ListVehiclesAsync()).Single();
        await client.PutVehicleAsync(bike);

        bike.SeenAt.Should().Be(new DateOnly(2026, 1, 2));
        JsonSerializer.Serialize(bike).Should().Be(Json);
        service.Body.Should().Be("""{"kind":"bike"}""");
    }

    [Fact]
    public async Task A_kind_that_lacks_what_it_must_have_is_none() =>
        await Client("""[{"kind":"truck"}]""").Invoking(client => client.ListVehiclesAsync()).Should().ThrowAsync<Exception>().WithMessage("*is not a Vehicle*");

    [Theory]
    [InlineData("""{"form":"circle","radius":1.5}""", typeof(Circle))]
    [InlineData("""{"form":"round","radius":1.5}""", typeof(Circle))]
    [InlineData("""{"form":"square","side":2.5}""", typeof(Square))]
    [InlineData("""{"form":"Line","of":[{"form":"square"},{"form":"dot","at":[1,2]}]}""", typeof(Line))]
    [InlineData("""{"form":"dot","at":[1,2],"radius":"none"}""", typeof(Shape))]
    [InlineData("""{"form":"Circle","radius":1.5}""", typeof(Shape))]
    public async Task Alternatives_that_a_discriminator_tells_apart_are_kinds(string json, Type kind)
    {
        var service = new Service($"[{json}]");
        var client = new ModelsClient(service.Answer);

        Shape shape = (await client.ListShapesAsync()).Single();
        await client.PutShapeAsync(shape);

        shape.Should().BeOfType(kind);
        service.Body.Should().Be(json);
    }

    [Fact]
    public void Of_several_values_for_one_kind_the_first_is_that_of_a_new_one() =>
        new[] { new Circle().Form, new Square().Form, new Line().Form }.Should().Equal("circle", "square", "Line");

    [Fact]
    public async Task Records_are_kinds_too()
    {
        const string Json = """{"verb":"move now","id":1,"to":"A","by":null}""";
        var service = new Service($"[{Json}]");
        var client = new ModelsClient(service.Answer);

        Command command = (await client.ListCommandsAsync()).Single();
        await client.PutCommandAsync(command);

        command.Should().Be(new MoveCommand { Id = 1, To = "A", By = null }).And.BeOfType<MoveCommand>().Which.Verb.Should().Be(Verb.MoveNow);
        service.Body.Should().Be(Json);
    }

    [Fact]
    public async Task A_member_that_remembers_that_it_was_set_does_so_in_a_kind()
    {
        var service = new Service();
        var client = new ModelsClient(service.Answer);

        await client.PutCommandAsync(new MoveCommand { Id = 1, To = "A" });

        service.Body.Should().Be("""{"verb":"move now","id":1,"to":"A"}""");
    }

    [Fact]
    public void What_a_kind_must_keep_to_is_checked_where_its_base_is_taken()
    {
        var client = new ModelsClient(new Service().Answer);

        client.Invoking(c => c.PutCommandAsync(new MoveCommand { Id = 1, To = "" })).Should().ThrowAsync<ArgumentException>().WithMessage("body.To *");
        client.Invoking(c => c.PutCommandAsync(new MoveCommand { Id = 0, To = "A" })).Should().ThrowAsync<ArgumentException>().WithMessage("body.Id *");
        client.Invoking(c => c.PutCommandAsync(new Command { Id = 1, Verb = default })).Should().ThrowAsync<ArgumentException>().WithMessage("body.Verb *");
    }

    [Fact]
    public void A_kind_shows_its_name_and_its_ids_alone() => new MoveCommand { Id = 1, To = "A" }.ToString().Should().Be("MoveCommand { Id = 1 }");

    private static async Task<string?> Send(Vehicle vehicle)
    {
        var service = new Service();
        await new ModelsClient(service.Answer).PutVehicleAsync(vehicle);
        return service.Body;
    }

    private static ModelsClient Client(string answer) => new(new Service(answer).Answer);
}
